import type { INodeExecutionData } from 'n8n-workflow';
import type { TextDocument } from '../core/gpt/text/document';
import type { Gpt } from '../core/gpt/work/gpt';
import type { Usage } from '../core/gpt/task/result';
import type { DealStanding } from '../core/zoho/deals/read-standing';
import type { WriteRules } from '../core/zoho/words/write-rules';
import type { DocumentSource } from '../runtime/documents/item-document';

/** Whose stages are asked for: those of a deal's own pipeline, or of one by its name. */
export type StageChoice = { dealId: string } | { pipeline: string };

/** Stages in their order, and where the deal stands, as the API reads it; null where nobody knows. */
export type ChosenStages = Pick<DealStanding, 'stages' | 'stage'>;

/** What tasks are made of that the chosen Zoho CRM says. */
export interface ZohoMetadata {
	/** What may be written into a module. */
	rulesOf(module: string): Promise<WriteRules>;
	stagesOf(choice: StageChoice): Promise<ChosenStages>;
}

/** What every operation of this node works with. */
export interface GptContext extends ZohoMetadata {
	gpt: Gpt;
	readDocument(item: INodeExecutionData, source: DocumentSource): Promise<TextDocument>;
	/** The time zone of the workflow, as `Europe/Berlin`. */
	zone: string;
	/** Told what each item took, a failed one too, so that n8n can show the tokens. */
	report(usage: Usage): void;
	/** Whether a row that fails leaves the others going. */
	goOn: boolean;
}

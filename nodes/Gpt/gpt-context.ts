import type { INodeExecutionData } from 'n8n-workflow';
import type { TextDocument } from '../core/gpt/text/document';
import type { Gpt } from '../core/gpt/work/gpt';
import type { Usage } from '../core/gpt/task/result';
import type { WriteRules } from '../core/zoho/words/write-rules';
import type { DocumentSource } from '../runtime/documents/item-document';

/** What every operation of this node works with. */
export interface GptContext {
	gpt: Gpt;
	readDocument(item: INodeExecutionData, source: DocumentSource): Promise<TextDocument>;
	/** What may be written into a module of the chosen Zoho CRM. */
	rulesOf(module: string): Promise<WriteRules>;
	/** The time zone of the workflow, as `Europe/Berlin`. */
	zone: string;
	/** Told what each item took, a failed one too, so that n8n can show the tokens. */
	report(usage: Usage): void;
	/** Whether a row that fails leaves the others going. */
	goOn: boolean;
}

import { failZoho } from '../../words/error-catalog';

const stages = new Map([
	['Deals', 'Stage'],
	['Quotes', 'Quote_Stage'],
]);

/** The field that holds a record's stage. Fails with MODULE_WITHOUT_STAGE. */
export function stageFieldOf(module: string): string {
	const field = stages.get(module);
	if (field === undefined) throw failZoho('MODULE_WITHOUT_STAGE', { module });
	return field;
}

import { describe, expect, it } from 'vitest';
import { criteriaRefusal } from '../../../../../nodes/core/zoho/query/criteria-refusal';

const refusal = (code: string, details: Record<string, string> = {}) => ({
	code,
	message: 'Invalid query formed',
	details,
	errors: [],
});

describe('search criteria that Zoho refuses', () => {
	it.each([
		[{ operator: 'contains', reason: 'invalid operator found' }, "The operator 'contains'"],
		[{ expected_data_type: 'integer', reason: 'no number' }, 'values of the type integer alone'],
		[{ reason: 'the field is not available for search' }, 'Check the API names of the fields'],
		[{ param_name: 'criteria' }, 'at most 100 values'],
		[{ operator: 'Sesame Street 7' }, 'Check the API names'],
		[{}, 'Check the API names'],
	])('are told with what to change: %j', (details, said) => {
		const error = criteriaRefusal('Leads', refusal('INVALID_QUERY', details));
		expect(error?.code).toBe('CRITERIA_NOT_READ');
		expect(error?.message).toContain("'Leads'");
		expect(error?.advice).toContain(said);
		expect(error?.advice).toContain('(Field:operator:value)');
		expect(JSON.stringify([error?.message, error?.advice, error?.details])).not.toContain('Sesame');
	});

	it('are told how many Zoho takes, of which it says nothing in its details', () => {
		const error = criteriaRefusal('Leads', refusal('CRITERIA_LIMIT_EXCEEDED'));
		expect(error?.message).toBe('The search has more than 15 conditions');
	});

	it('say nothing of any other refusal', () => {
		expect(criteriaRefusal('Leads', refusal('NO_PERMISSION'))).toBeUndefined();
	});
});

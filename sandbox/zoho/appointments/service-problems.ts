import { refusal, type Verdict } from '../envelope.ts';
import { textOf, type Json, type JsonObject } from '../json.ts';

/** What each kind of availability asks for [O26]. */
const ASKED: Record<string, string[]> = {
	'Specific Day(s)': ['Available_Days'],
	'Specific Date(s)': ['Available_Dates'],
	'Specific Date Range': ['Available_From', 'Available_Till'],
};

/**
 * What is wrong with a service beyond its single values.
 * @param merged the service as it would be
 */
export function serviceProblems(merged: JsonObject, index: number): Verdict[] {
	const at = (name: string) => ({ api_name: name, json_path: `$.data[${index}].${name}` });
	const asked = ASKED[textOf(merged.Availability_Type) ?? ''] ?? [];
	const problems = asked
		.filter((name) => isEmpty(merged[name]))
		.map((name) =>
			refusal('DEPENDENT_FIELD_MISSING', 'dependent field missing', {
				...at(name),
				dependee: at('Availability_Type'),
			}),
		);
	if (typeof merged.Duration === 'number' && merged.Duration <= 0) {
		problems.push(refusal('INVALID_DATA', 'invalid data', at('Duration')));
	}
	const from = textOf(merged.Available_From);
	const till = textOf(merged.Available_Till);
	if (from !== undefined && till !== undefined && till < from) {
		const details = { ...at('Available_Till'), dependee: at('Available_From') };
		problems.push(refusal('DEPENDENT_MISMATCH', 'the end is before the beginning', details));
	}
	return problems;
}

const isEmpty = (value: Json | undefined): boolean =>
	value === undefined || value === null || (Array.isArray(value) && value.length === 0);

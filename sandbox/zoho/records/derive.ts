import { textOf, type JsonObject } from '../json.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import { stages } from '../schema/stages.ts';

/**
 * Values that Zoho works out itself.
 * @param set what this write sets
 * @param merged the record as it would be after it
 */
export function derive(
	spec: ModuleSpec,
	set: JsonObject,
	merged: JsonObject,
	nowUtc: string,
): JsonObject {
	switch (spec.name) {
		case 'Leads':
		case 'Contacts':
			return { Full_Name: fullName(merged) };
		case 'Deals':
			return dealValues(set, merged);
		case 'Tasks':
			if (set.Status === undefined) return {};
			return { Closed_Time: set.Status === 'Completed' ? nowUtc : null };
		case 'Calls':
			return callSeconds(set);
		case 'Fleet_Contracts':
			return contractValues(merged);
		default:
			return {};
	}
}

function fullName(merged: JsonObject): string {
	const parts = [textOf(merged.First_Name), textOf(merged.Last_Name)];
	return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/** The stage brings its probability unless one is given; revenue follows both. */
function dealValues(set: JsonObject, merged: JsonObject): JsonObject {
	const stage = stages.find(({ actual }) => actual === merged.Stage);
	const follows = set.Stage !== undefined && set.Probability === undefined;
	const probability = follows && stage ? stage.probability : (merged.Probability ?? null);
	const { Amount: amount } = merged;
	const both = typeof amount === 'number' && typeof probability === 'number';
	return {
		Probability: probability,
		Expected_Revenue: both ? Math.round(amount * probability) / 100 : null,
	};
}

/** The formula and the roll-up; subforms have no rows in the twin. */
function contractValues({ Monthly_Fee: fee }: JsonObject): JsonObject {
	return { Yearly_Fee: typeof fee === 'number' ? fee * 12 : null, Number_of_Bikes: 0 };
}

function callSeconds(set: JsonObject): JsonObject {
	const [minutes, seconds] = (textOf(set.Call_Duration) ?? '').split(':').map(Number);
	return minutes === undefined || seconds === undefined
		? {}
		: { Call_Duration_in_seconds: minutes * 60 + seconds };
}

import { given } from '../../kernel/given';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import { checkRecord } from '../../zoho/rules/check-record';
import { failZoho } from '../../zoho/words/error-catalog';
import type { Field } from '../../zoho/words/field';
import type { Plan } from '../../zoho/words/plan';
import { closedTo, type Hold } from '../words/hold';
import type { PlanSeal } from '../words/plan-seal';
import { sealedText } from './sealed-text';

/** The rules of the plan's module as they are now. */
export interface LiveRules {
	fields: Field[];
	/** As `WriteRules.hash`. */
	hash: string;
}

export interface WeighedPlan {
	plan: Plan;
	/** Why it was not taken as it is; undefined when it was. */
	again?: string;
	/** Values that were left out of it, with why. */
	held: Array<Hold & { field: string; value: Json }>;
}

const because = {
	unsigned:
		'The plan has no signature: its Gate had no Zoho CRM credential, or was of an earlier version',
	otherwise:
		'The signature of the plan does not fit: it was changed after the Gate, or its Gate had another credential or another client secret',
	newRules: "The rules of the plan's module have changed since the Gate",
};

/**
 * A plan as it may be written now. One that a Gate with the same credential signed, by the rules
 * that still hold, is taken as it is. Any other is weighed again: a value that does not fit is left
 * out, and what no plan may be without, or only a signed one may name, fails with PLAN_HELD.
 */
export async function weighPlan(
	plan: Plan,
	{ rules, seal }: { rules: LiveRules; seal: PlanSeal },
): Promise<WeighedPlan> {
	const { signature } = plan;
	const isSigned = signature !== undefined && (await seal.fits(sealedText(plan), signature));
	if (isSigned && plan.rulesHash === rules.hash) return { plan, held: [] };
	const again = isSigned ? because.newRules : because[signature ? 'otherwise' : 'unsigned'];

	const holds = holdsOf(plan, rules, isSigned);
	const kept = Object.entries(plan.values).filter(([name]) => !holds.has(name));
	const held = [...holds].map(([field, hold]) => ({
		field,
		...hold,
		value: Object.hasOwn(plan.values, field) ? (plan.values[field] ?? null) : null,
	}));
	const isEmpty = kept.length === 0 && held.length > 0;
	if (isEmpty || held.some((hold) => blocks(hold, plan, rules))) {
		throw failZoho('PLAN_HELD', {
			fields: held.map(({ field }) => field).join(', '),
			why: again,
			reasons: held.map(({ field, reason }) => `${field}: ${reason}`).join('; '),
			held: held.map(({ field, code, reason }) => ({ field, code, reason })),
		});
	}
	return { plan: { ...plan, values: Object.fromEntries(kept) }, again, held };
}

function holdsOf(plan: Plan, { fields }: LiveRules, isSigned: boolean): Map<string, Hold> {
	const { action, values, matchingFields = [] } = plan;
	const holds = new Map<string, Hold>();
	for (const name of Object.keys(values)) {
		const field = fields.find((one) => one.name === name);
		const hold = isBesideLink(name, values)
			? undefined
			: closedTo({ field: name, source: isSigned ? 'workflow' : 'gpt' }, field, {
					action,
					allowedFields: [],
				});
		if (hold) holds.set(name, hold);
	}
	const open = Object.fromEntries(Object.entries(values).filter(([name]) => !holds.has(name)));
	const checked = checkRecord({ fields }, open, { action });
	for (const { field, code, reason, allowed } of checked.issues) {
		if (!holds.has(field)) holds.set(field, { code, reason, ...given({ allowed }) });
	}
	for (const name of action === 'upsert' ? matchingFields : []) {
		const value = Object.hasOwn(checked.values, name) ? checked.values[name] : null;
		if (value !== null || holds.has(name)) continue;
		holds.set(name, { code: 'REQUIRED', reason: 'Records are matched by this field' });
	}
	return holds;
}

/** `$se_module`, which the Gate puts beside a What_Id and which says no more than that. */
function isBesideLink(name: string, values: JsonObject): boolean {
	const link = values['What_Id'];
	if (name !== '$se_module' || !isJsonObject(link)) return false;
	const module = isJsonObject(link['module']) ? link['module']['api_name'] : undefined;
	return module === undefined || module === values[name];
}

/** What a person has to look at before anything of the plan is written. */
function blocks(
	{ code, field }: WeighedPlan['held'][number],
	{ action, matchingFields = [] }: Plan,
	{ fields }: LiveRules,
): boolean {
	if (code === 'NOT_ALLOWED' || code === 'REQUIRED') return true;
	if (action === 'upsert' && matchingFields.includes(field)) return true;
	return action !== 'update' && fields.some((one) => one.name === field && one.required);
}

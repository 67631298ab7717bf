import { isJsonObject, type Json } from '../../kernel/json';
import type { Disposition, PassedField } from '../words/disposition';
import type { Proposal } from '../words/proposal';
import type { AskedField } from '../words/review';
import type { About } from './about';

interface Known {
	proposal: Proposal;
	about: About;
	/** Fields of the form that was answered. */
	before: readonly AskedField[];
}

/**
 * What passed as a person reads it: of a linked record its name, as far as it is known. What has
 * none is left out, since an ID tells nobody anything.
 */
export function withNames(disposition: Disposition, known: Known): Disposition {
	const passed = disposition.passed.flatMap((one): PassedField[] => {
		if (!isJsonObject(one.value)) return [one];
		const name = one.linkedName ?? nameOf(one.field, one.value['id'], known);
		return name === undefined ? [] : [{ ...one, value: name }];
	});
	return { ...disposition, passed };
}

function nameOf(
	field: string,
	id: Json | undefined,
	{ proposal, about, before }: Known,
): string | undefined {
	const chosen = before
		.find((one) => one.field === field)
		?.records?.find((record) => record.id === id);
	const proposed = proposal.fields.find((one) => one.field === field)?.value;
	const { contact, lead, account } = about.customer ?? {};
	const customer = [contact, lead, account].find((one) => one?.id === id);
	return chosen?.label ?? (typeof proposed === 'string' ? proposed : customer?.name);
}

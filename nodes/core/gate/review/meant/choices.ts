import type { WriteRules } from '../../../zoho/words/write-rules';
import { openOf } from '../../found/read-customer';
import { linkFields } from '../../lookups/link-fields';
import type { MeantRecord, OpenWork } from '../../words/meant-record';
import type { Proposal } from '../../words/proposal';
import {
	newWork,
	noneOfThese,
	somebodyNew,
	type Choices,
	type MeantChoice,
} from '../../words/review';
import type { GateSettings, LinkKind } from '../../words/settings';
import { meantLines } from './meant-lines';
import { tellApart } from './tell-apart';
import { toldWork } from './told';

const kindOf: Readonly<Record<string, LinkKind>> = {
	Accounts: 'account',
	Cases: 'case',
	Contacts: 'contact',
	Deals: 'deal',
	Leads: 'lead',
};

export interface Choosing {
	rules: WriteRules;
	settings: GateSettings;
	proposal: Proposal;
	/** Who may be meant, where it is not certain. */
	candidates: readonly MeantRecord[];
	/** What is open of the customer who is certain. */
	open: readonly OpenWork[];
}

/**
 * What a person may pick: of the customers those that can be changed or linked, and of what is open of
 * them what can be. Undefined where nothing of it could be done.
 */
export function choicesOf(choosing: Choosing): Choices | undefined {
	const who = customers(choosing);
	const work = openWork(choosing, who);
	return who.length > 0 || work.length > 0 ? { who, work } : undefined;
}

function customers({ rules, settings, proposal, candidates }: Choosing): MeantChoice[] {
	const lines = meantLines(candidates);
	const choices = candidates.flatMap((one, at): MeantChoice[] => {
		const label = lines[at];
		const links = allowed(linksOf(one), settings);
		if (label === undefined || !isOfUse(one.module, links, rules)) return [];
		const { module, id } = one;
		return [{ label, record: { module, id }, links, ...ownerOf(one) }];
	});
	if (choices.length === 0) return [];
	const isCustomer = kindOfCustomer.has(rules.module);
	const none = { label: isCustomer ? somebodyNew : noneOfThese, links: {} };
	return mayBeNew({ rules, proposal }, isCustomer) ? [...choices, none] : choices;
}

const ownerOf = ({ owner }: MeantRecord): Pick<MeantChoice, 'owner'> =>
	owner ? { owner: { id: owner.id, name: owner.name ?? '' } } : {};

const kindOfCustomer: ReadonlySet<string> = new Set(['Accounts', 'Contacts', 'Leads']);

const linksOf = ({ module, id, accountId }: MeantRecord): GateSettings['links'] => {
	const kind = kindOf[module];
	const account = accountId === null ? {} : { account: accountId };
	return { ...account, ...(kind === undefined ? {} : { [kind]: id }) };
};

/** Nobody is made of a text that tells nothing of them, nor a record that hangs on nothing. */
function mayBeNew(
	{ rules, proposal }: Pick<Choosing, 'rules' | 'proposal'>,
	isCustomer: boolean,
): boolean {
	if (isCustomer) return proposal.fields.length > 0;
	return !rules.fields.some(({ name, required }) => name === 'Parent_Id' && required);
}

function openWork(choosing: Choosing, who: readonly MeantChoice[]): MeantChoice[] {
	const { rules, settings, candidates, open } = choosing;
	const isGiven = Boolean(settings.links.deal ?? '') || Boolean(settings.links.case ?? '');
	const isAsked = who.length > 0 || (settings.reasonForReview !== '' && !isGiven);
	if (!isAsked) return [];
	const offered = new Map<string, { work: OpenWork; whose: string; of: string[] }>();
	for (const one of candidates) {
		if (!who.some(({ record }) => record?.id === one.id)) continue;
		const whose = one.company ?? one.name;
		for (const work of openOf(one)) {
			const of = [...(offered.get(work.id)?.of ?? []), one.id];
			offered.set(work.id, { work, whose, of });
		}
	}
	if (who.length === 0) for (const work of open) offered.set(work.id, { work, whose: '', of: [] });
	const useful = [...offered.values()].filter(({ work }) =>
		isOfUse(work.module, workLinks(work, settings), rules),
	);
	if (useful.length === 0) return [];
	const lines = tellApart(useful.map(({ work, whose }) => toldWork(work, whose)));
	const choices = useful.flatMap(({ work, of }, at): MeantChoice[] => {
		const { module, id, state } = work;
		const links = workLinks(work, settings);
		const label = lines[at];
		return label === undefined
			? []
			: [{ label, record: { module, id }, links, of, ...(state === null ? {} : { state }) }];
	});
	return [...choices, { label: noWork(rules.module), links: {} }];
}

/** What says that none of the open deals and cases is meant. */
export const noWork = (module: string): string =>
	module === 'Cases' || module === 'Deals' ? newWork[module] : noneOfThese;

const workLinks = ({ module, id }: OpenWork, settings: GateSettings): GateSettings['links'] =>
	allowed({ [module === 'Cases' ? 'case' : 'deal']: id }, settings);

/** Of some links those that the workflow makes. */
const allowed = (links: GateSettings['links'], settings: GateSettings): GateSettings['links'] =>
	Object.fromEntries(Object.entries(links).filter(([kind]) => Object.hasOwn(settings.links, kind)));

/** Whether a record can be what is written, or can be linked to it. */
const isOfUse = (module: string, links: GateSettings['links'], rules: WriteRules): boolean =>
	module === rules.module || Object.keys(linkFields(rules, links, 'create')).length > 0;

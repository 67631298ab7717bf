import type { Choices } from '../words/review';
import type { GateSettings } from '../words/settings';
import type { Picks } from './read-picks';

/**
 * The settings for the record that somebody picked: it is changed if it is of the module, else linked;
 * links and owner of whoever was found before are dropped. What nobody picked stays as it was.
 */
export function aimAtPicked(
	module: string,
	settings: GateSettings,
	{ choices, picks }: { choices: Choices; picks: Picks },
): GateSettings {
	const { who, work } = picks;
	const before = who ? { deal: '', case: '', contact: '', account: '', lead: '' } : {};
	const links = Object.entries({ ...before, ...who?.links, ...work?.links });
	return {
		...aimOf(module, settings, { choices, picks }),
		links: {
			...settings.links,
			...Object.fromEntries(links.filter(([kind]) => Object.hasOwn(settings.links, kind))),
		},
		owners: settings.owners.map((one) =>
			who && one.of === 'customer' ? { ...one, text: who.owner?.id ?? '' } : one,
		),
	};
}

/** Whether a record is changed or made. An open case is never changed: it gets a note. */
function aimOf(
	module: string,
	settings: GateSettings,
	{ choices, picks: { who, work } }: { choices: Choices; picks: Picks },
): GateSettings {
	const isOwn = ({ record }: { record?: { module: string } }) => record?.module === module;
	const isOffered = [...choices.who, ...choices.work].some(isOwn);
	if (!(who ?? work) || !(isOffered || settings.recordId !== undefined)) return settings;
	const picked = [work, who].find((one) => one && isOwn(one))?.record;
	const { found = { replace: settings.allowedFields } } = settings;
	if (picked && module !== 'Cases')
		return { ...settings, action: 'update', recordId: picked.id, found };
	return { ...withoutRecord(settings), action: 'create' };
}

const withoutRecord = (settings: GateSettings): GateSettings => {
	const copy = { ...settings };
	delete copy.recordId;
	return copy;
};

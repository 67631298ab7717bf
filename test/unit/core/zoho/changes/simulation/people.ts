import type { Agenda } from './agenda';
import type { Crm, CrmRecord } from './crm';
import type { Chance } from './random';

/** The user of the credential, and the people who work in the CRM. */
export const own = '57257670000001001';
const others = ['57257670000002001', '57257670000002002', '57257670000002003'];

/** A machine's clock is off by up to two seconds; now and then a write takes up to a minute to be seen. */
const clockOffMs = 2_000;
const lateMs = 60_000;

/** Dates a change by one of the CRM's clocks, and lets it be seen a while after. */
export function change(
	{ agenda, chance }: { agenda: Agenda; chance: Chance },
	record: CrmRecord | undefined,
	apply: (second: number) => void,
): void {
	const dated = () => Math.floor((agenda.now() + chance.between(-clockOffMs, clockOffMs)) / 1_000);
	const second = dated();
	const delay = chance.is(0.01) ? chance.between(0, lateMs) : chance.between(0, 1_500);
	agenda.at(agenda.now() + delay, () => {
		const last = record?.edits.at(-1)?.at ?? 0;
		const free = Math.max(last, record?.deleted?.at ?? 0) < second;
		// Whoever finds the row changed meanwhile has waited for that, and dates the change anew.
		apply(free ? second : dated());
	});
}

interface Day {
	agenda: Agenda;
	chance: Chance;
	crm: Crm;
	/** How many changes to make, and within how many milliseconds. */
	changes: number;
	within: number;
}

/** Puts the changes of the days to come on the agenda: by people and by us, alone, in heaps, many at once. */
export function makeChanges(day: Day): void {
	const { agenda, chance, crm, changes, within } = day;
	const start = agenda.now() + 120_000;
	const someone = () => (chance.is(0.3) ? own : chance.pick(others));
	const any = (fits: (record: CrmRecord) => boolean): CrmRecord | undefined => {
		const all = [...crm.records.values()];
		for (let tries = 0; tries < 20 && all.length > 0; tries += 1) {
			const record = chance.pick(all);
			if (fits(record)) return record;
		}
		return undefined;
	};
	const create = () => {
		const by = someone();
		change(day, undefined, (second) => crm.create(by, second));
	};
	const edit = (record: CrmRecord | undefined) => {
		const by = someone();
		if (record) change(day, record, (second) => crm.edit(record, by, second));
		else create();
	};
	const remove = () => {
		const [record, by] = [any((one) => !one.deleted), someone()];
		if (record) change(day, record, (second) => crm.remove(record, by, second));
	};
	const restore = () => {
		const [record, by] = [any((one) => one.deleted !== undefined), someone()];
		if (record) change(day, record, (second) => crm.restore(record, by, second));
	};

	for (let made = 0; made < changes; ) {
		const time = start + chance.between(0, within);
		const left = changes - made;
		const kind = chance.next();
		if (kind < 0.25) {
			agenda.at(time, create);
			made += 1;
		} else if (kind < 0.8) {
			agenda.at(time, () => edit(any((one) => !one.deleted)));
			made += 1;
		} else if (kind < 0.87) {
			agenda.at(time, remove);
			made += 1;
		} else if (kind < 0.92) {
			agenda.at(time, restore);
			made += 1;
		} else if (kind < 0.998) {
			const several = Math.min(left, chance.between(2, 6));
			agenda.at(time, () => {
				const record = any((one) => !one.deleted);
				for (let n = 0; n < several; n += 1) {
					agenda.at(agenda.now() + n * 150, () => edit(record));
				}
			});
			made += several;
		} else {
			const many = Math.min(left, 300);
			for (let n = 0; n < many; n += 1) {
				agenda.at(time + n * 10, () => edit(any((one) => !one.deleted)));
			}
			made += many;
		}
	}
}

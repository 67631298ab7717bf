/** Zones by letters that mean one offset, in minutes. */
const offsets: Record<string, number> = {
	...{ UTC: 0, GMT: 0, Z: 0, WET: 0, WEST: 60 },
	...{ CET: 60, MEZ: 60, CEST: 120, MESZ: 120, EET: 120, EEST: 180, MSK: 180 },
	...{ EST: -300, EDT: -240, CDT: -300, MDT: -360, PST: -480, PDT: -420 },
	...{ JST: 540, KST: 540, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780 },
};

/** India, Israel or Ireland; China or America; and seasons that nobody named. */
const ambiguous = new Set([
	'IST',
	'CST',
	'BST',
	'AST',
	'AMT',
	'ECT',
	'GST',
	'MST',
	'SST',
	'ET',
	'CT',
	'PT',
	'MT',
]);

/** Minutes from UTC that the words behind an hour state; `ambiguous`, or undefined where they name no zone. */
export function statedOffset(words: string): number | 'ambiguous' | undefined {
	const plain = words.replace(/\s/gu, '').replaceAll('−', '-');
	if (ambiguous.has(plain)) return 'ambiguous';
	const [, sign, hours, minutes] = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/u.exec(plain) ?? [];
	if (sign !== undefined && hours !== undefined) {
		return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
	}
	return offsets[plain];
}

/** The local day and hour of a moment in a zone, as YYYY-MM-DDTHH:MM. */
export function localTime(moment: number, zone: string): string {
	const format = new Intl.DateTimeFormat('en-CA', {
		...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
		...{ hour: '2-digit', minute: '2-digit' },
	});
	const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
	const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
	return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

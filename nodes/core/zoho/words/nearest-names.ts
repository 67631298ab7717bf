interface Named {
	name: string;
	label: string;
}

/** Zoho's own limit for the name of a field; a longer one is nobody's slip. */
const longestName = 100;

/** Up to three names that someone may have meant by `name`, the nearest first, by API name or label. */
export function nearestNames(name: string, known: readonly Named[]): string[] {
	if (name.length > longestName) return [];
	const wanted = plain(name);
	const reach = Math.max(2, Math.floor(wanted.length / 3));
	return known
		.map((one) => {
			const forms = [plain(one.name), plain(one.label)];
			const inside = forms.some((form) => wanted.length > 3 && form.includes(wanted));
			const away = Math.min(...forms.map((form) => distance(wanted, form)));
			return { name: one.name, away: inside ? Math.min(away, reach) : away };
		})
		.filter(({ away }) => away <= reach)
		.sort((a, b) => a.away - b.away)
		.slice(0, 3)
		.map((one) => one.name);
}

/** How many letters must be added, dropped or changed to turn one text into the other. */
function distance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...from].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...to].entries()) {
			const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
			next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? to.length;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

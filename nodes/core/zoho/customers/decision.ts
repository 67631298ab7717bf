import { grouped } from './ways/grouped';
import type { Find, FoundBy, Known } from './words';

/** Who is meant; what hangs on the records is read afterwards. */
export interface Decision {
	match: 'exact' | 'likely' | 'several' | 'none';
	why: string;
	contact?: Known;
	lead?: Known;
	account?: Known;
	candidates: Find[];
}

/** A record with all that speaks for it. */
export interface Fit extends Find {
	ways: FoundBy[];
}

/** Each record once; it is surely meant when one of its finds says so. */
export function merged(finds: readonly Find[]): Fit[] {
	const groups = grouped(finds, ({ record }) => `${record.module} ${record.id}`);
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		return {
			...first,
			sure: group.some(({ sure }) => sure),
			why: [...new Set(group.map(({ why }) => why))].join(', '),
			ways: [...new Set(group.map(({ by }) => by))],
		};
	});
}

export const isOf =
	(module: Known['module']) =>
	({ record }: Find): boolean =>
		record.module === module;

export const wordFor = ({ record }: Find): string =>
	record.module === 'Contacts' ? 'contact' : 'lead';

export const nobody: Decision = {
	match: 'none',
	why: 'No record fits what was given',
	candidates: [],
};

export function several(finds: Find[]): Decision {
	return {
		match: 'several',
		why: `${finds.length} records fit what was given`,
		candidates: finds,
	};
}

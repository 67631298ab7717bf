import type { Kind } from './packages.ts';

/** A document, and what its readers made of it. */
export interface Read {
	kind: Kind;
	name: string;
	/** The outcome of ours when it was not read. */
	code?: string;
	crashed?: boolean;
	/** Of a PDF: words that poppler reads, and how many of them each reader has. */
	words?: { poppler: number; ours: number; stock: number };
}

/** Shares of the words that poppler reads. */
export interface Recall {
	/** Of all PDFs together; of one that is not read, none. */
	all: number;
	/** Of the PDFs that ours reads. */
	median: number;
	least: number;
}

export interface Report {
	/** Without version and files: could not be fetched. */
	packages: Array<{ name: string; version?: string; files?: number }>;
	kinds: Array<{ kind: Kind; files: number; read: number }>;
	/** Files that were not read, by outcome; `poppler` when it reads words in the file. */
	failures: Array<{ code: string; name: string; poppler: boolean }>;
	crashes: string[];
	recall: { pdfs: number; words: number; ours: Recall; stock: Recall };
	/** PDFs of which ours has the smallest share, smallest first. */
	lowest: Array<{ name: string; ours: number; stock: number }>;
	/** Packages that had more files in the report before. */
	fewer: Array<{ name: string; before: number; now: number }>;
}

const kinds: Kind[] = ['pdf', 'docx', 'xlsx', 'eml'];

/** Adds up what was read of the packages; `before` is what the last report counted in each. */
export function reportOf(
	reads: readonly Read[],
	packages: Report['packages'],
	before: Record<string, number>,
): Report {
	const counted = reads.flatMap(({ name, code, words }) =>
		words && words.poppler > 0 ? [{ name, isRead: code === undefined, ...words }] : [],
	);
	const shares = counted
		.filter(({ isRead }) => isRead)
		.map(({ name, poppler, ours, stock }) => ({
			name,
			ours: ours / poppler,
			stock: stock / poppler,
		}));
	const words = sum(counted.map(({ poppler }) => poppler));
	const recallOf = (reader: 'ours' | 'stock'): Recall => {
		const each = shares.map((one) => one[reader]).sort((a, b) => a - b);
		return {
			all: sum(counted.map((one) => one[reader])) / words,
			median: each[Math.floor(each.length / 2)] ?? NaN,
			least: each[0] ?? NaN,
		};
	};
	return {
		packages,
		kinds: kinds.map((kind) => {
			const own = reads.filter((one) => one.kind === kind);
			const read = own.filter(({ code }) => code === undefined).length;
			return { kind, files: own.length, read };
		}),
		failures: reads.flatMap(({ code, name, words: own }) =>
			code === undefined ? [] : [{ code, name, poppler: (own?.poppler ?? 0) > 0 }],
		),
		crashes: reads.flatMap(({ crashed, name }) => (crashed === true ? [name] : [])),
		recall: { pdfs: counted.length, words, ours: recallOf('ours'), stock: recallOf('stock') },
		lowest: [...shares].sort((a, b) => a.ours - b.ours).slice(0, 10),
		fewer: Object.entries(before).flatMap(([name, files]) => {
			const now = packages.find((one) => one.name === name)?.files ?? 0;
			return now < files ? [{ name, before: files, now }] : [];
		}),
	};
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Whether no reader crashed, each failure has a name, n8n's reader finds no more, and no file is missing. */
export const isGood = ({ crashes, failures, recall, fewer }: Report): boolean =>
	crashes.length === 0 &&
	failures.every(({ code }) => code !== 'UNNAMED') &&
	recall.ours.all >= recall.stock.all &&
	fewer.length === 0;

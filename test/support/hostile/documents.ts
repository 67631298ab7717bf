import { bombs } from './bombs.ts';
import { hostileMails } from './mails.ts';
import { hostilePdfs } from './pdfs.ts';
import { hostileTexts, tooLong } from './texts.ts';

export interface HostileDocument {
	/** Says what is wrong with it. */
	name: string;
	file: string;
	bytes: Buffer;
	/** May be ended by the time it takes, so that little of it is given. */
	isEndless: boolean;
}

const all = (
	kind: string,
	extension: string,
	contents: Record<string, string>,
): HostileDocument[] =>
	Object.entries(contents).map(([why, content], place) => ({
		name: `${kind}: ${why}`,
		file: `hostile-${place}.${extension}`,
		bytes: Buffer.from(content, extension === 'pdf' ? 'latin1' : 'utf8'),
		isEndless: false,
	}));

/** Documents that nobody should have to read; no address stands in any. */
export const hostileDocuments: HostileDocument[] = [
	...all('PDF', 'pdf', hostilePdfs),
	...all('mail', 'eml', hostileMails),
	...all('text', 'txt', hostileTexts),
	...all('text', 'txt', tooLong),
	...bombs.map(({ name, bytes, codes }) => ({
		name: `bomb: ${name}`,
		file: name,
		bytes,
		isEndless: codes.includes('DOC_TIMEOUT'),
	})),
];

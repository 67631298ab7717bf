import { createHash } from 'node:crypto';
import type { Ids } from './ids.ts';

/** A file as it was uploaded. */
export interface StoredFile {
	name: string;
	type: string;
	bytes: Uint8Array<ArrayBuffer>;
}

/** What is attached to a record: a file, or a link to one elsewhere. */
export interface Attachment {
	id: string;
	module: string;
	parent: string;
	name: string;
	/** In the file store; undefined for a link. */
	fileId: string | undefined;
	link: string | undefined;
	/** UTC. */
	time: string;
}

/** Zoho's file store, and the attachments that point into it. */
export interface Files {
	/** Keeps a file; gives its id there, a text that is no record's id. */
	store(file: StoredFile): string;
	find(id: string): StoredFile | undefined;
	attach(attachment: Omit<Attachment, 'id'>): Attachment;
	/** Of one record, the newest first. */
	attached(module: string, parent: string): Attachment[];
	/** Puts all that is attached to one record at another. */
	move(module: string, parent: string, toModule: string, toParent: string): void;
	/** Takes an attachment away; false when there is none. */
	detach(id: string): boolean;
	clear(): void;
}

export function createFiles(ids: Ids): Files {
	const files = new Map<string, StoredFile>();
	const attachments = new Map<string, Attachment>();
	return {
		store: (file) => {
			const id = createHash('sha256').update(ids.next()).digest('hex');
			files.set(id, file);
			return id;
		},
		find: (id) => files.get(id),
		attach: (attachment) => {
			const kept = { id: ids.next(), ...attachment };
			attachments.set(kept.id, kept);
			return kept;
		},
		attached: (module, parent) =>
			[...attachments.values()]
				.filter((one) => one.module === module && one.parent === parent)
				.reverse(),
		move: (module, parent, toModule, toParent) => {
			for (const one of attachments.values()) {
				if (one.module === module && one.parent === parent) {
					attachments.set(one.id, { ...one, module: toModule, parent: toParent });
				}
			}
		},
		detach: (id) => attachments.delete(id),
		clear: () => {
			files.clear();
			attachments.clear();
		},
	};
}

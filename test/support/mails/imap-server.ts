import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import type { RecordedMail } from './recorded-mails';

const UID = 7;

/** A connection to a mailbox with one mail, as n8n's IMAP library (imapflow) gives it to the node. */
export function imapServer(mail: RecordedMail): EventEmitter {
	const end = mail.source.indexOf('\r\n\r\n') + 4;
	const message = {
		uid: UID,
		seq: 1,
		headers: Buffer.from(mail.source.slice(0, end), mail.encoding),
		source: Buffer.from(mail.source, mail.encoding),
		bodyParts: new Map([['text', Buffer.from(mail.source.slice(end), mail.encoding)]]),
		bodyStructure: structureOf(mail),
	};
	const part = (id: string) => {
		const { type, content, fileName } = mail.parts[id] ?? { type: '', content: Buffer.of() };
		return { meta: { contentType: type, filename: fileName }, content };
	};
	return Object.assign(new EventEmitter(), {
		usable: true,
		connect: async () => undefined,
		mailboxOpen: async () => ({ exists: 1 }),
		search: async () => [UID],
		async *fetch() {
			yield message;
		},
		download: async (_: string, id: string) => {
			const { meta, content } = part(id);
			return { meta, content: Readable.from([content]) };
		},
		downloadMany: async (_: string, ids: string[]) =>
			Object.fromEntries(ids.map((id) => [id, part(id)])),
		messageFlagsAdd: async () => true,
		logout: async () => undefined,
		close: () => undefined,
	});
}

function structureOf({ type, parts }: RecordedMail) {
	const nodes = Object.entries(parts).map(([id, { type: partType, fileName }]) => ({
		part: id,
		type: partType,
		...(fileName === undefined ? {} : { disposition: 'attachment' }),
	}));
	return type === undefined ? nodes[0] : { type, childNodes: nodes };
}

import { Readable } from 'node:stream';
import type { BinaryHelperFunctions, IBinaryData, INodeExecutionData } from 'n8n-workflow';
import type { IncomingFile, OutgoingFile } from '../../core/kernel/ports';
import { failItemFile } from './item-file-errors';

/** What reading and keeping files uses of n8n's helpers. */
export type FileHelpers = Pick<
	BinaryHelperFunctions,
	'getBinaryMetadata' | 'getBinaryStream' | 'prepareBinaryData'
>;

/** A file that an item carries. */
export interface ItemFile extends OutgoingFile {
	/** All of it at once: for what cannot be worked on in parts. */
	bytes(): Promise<Uint8Array>;
}

export interface ItemFiles {
	/**
	 * The file in a binary field of an item; nothing is read of it yet. Fails with FILE_MISSING, which
	 * names the fields there are, and with FILE_UNREADABLE when n8n has it no more.
	 */
	read(item: INodeExecutionData, field: string): Promise<ItemFile>;
	/** Puts a received file into n8n's storage while it arrives; gives what a binary field holds. */
	keep(file: IncomingFile): Promise<IBinaryData>;
}

/** The files of items, wherever n8n keeps them: in the item itself, or in its storage under an id. */
export function createItemFiles(helpers: FileHelpers): ItemFiles {
	return {
		async read(item, field) {
			const files = item.binary ?? {};
			const data = Object.hasOwn(files, field) ? files[field] : undefined;
			if (!data) {
				const found = Object.keys(files).map((name) => `'${name}'`);
				throw failItemFile('FILE_MISSING', { field, found: found.join(', ') || 'none' });
			}
			const about = { name: data.fileName ?? field, mimeType: data.mimeType };
			return { ...about, ...(await locate(helpers, data, field)) };
		},
		keep: async ({ name, mimeType, bytes }) =>
			await helpers.prepareBinaryData(Readable.from(bytes, { objectMode: false }), name, mimeType),
	};
}

type Located = Pick<ItemFile, 'size' | 'open' | 'bytes'>;

async function locate(helpers: FileHelpers, data: IBinaryData, field: string): Promise<Located> {
	const { id } = data;
	if (id === undefined) {
		const bytes = Buffer.from(data.data, 'base64');
		return { size: bytes.length, open: async () => once(bytes), bytes: async () => bytes };
	}
	const unreadable = (cause: unknown) =>
		Promise.reject(failItemFile('FILE_UNREADABLE', { field }, { cause }));
	const { fileSize } = await helpers.getBinaryMetadata(id).catch(unreadable);
	const open = async () => reading(await helpers.getBinaryStream(id).catch(unreadable), field);
	return {
		size: fileSize,
		open,
		bytes: async () => Buffer.concat(await Readable.from(await open()).toArray()),
	};
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}

async function* reading(stream: Readable, field: string): AsyncGenerator<Uint8Array> {
	try {
		yield* stream;
	} catch (cause) {
		throw failItemFile('FILE_UNREADABLE', { field }, { cause });
	}
}

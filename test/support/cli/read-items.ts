import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { INodeExecutionData } from 'n8n-workflow';

const MIME_TYPES: Record<string, string> = {
	'.eml': 'message/rfc822',
	'.pdf': 'application/pdf',
	'.txt': 'text/plain',
	'.md': 'text/markdown',
	'.html': 'text/html',
	'.vtt': 'text/vtt',
	'.srt': 'application/x-subrip',
	'.json': 'application/json',
	'.jpg': 'image/jpeg',
	'.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	'.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Items from a JSON file: one object, or an array of objects or of whole items. */
export function readItems(file: string): INodeExecutionData[] {
	const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
	const rows = Array.isArray(content) ? content : [content];
	return rows.map((row: unknown) => {
		if (typeof row !== 'object' || row === null) throw new Error(`${file} holds no objects.`);
		const isItem = 'json' in row && typeof row.json === 'object';
		return (isItem ? row : { json: row }) as INodeExecutionData;
	});
}

/** One item that carries a file as the forms of the stories give it: in the field `data`. */
export function readFileItem(file: string): INodeExecutionData {
	const extension = extname(file).toLowerCase();
	const content = readFileSync(file);
	const data = {
		data: content.toString('base64'),
		mimeType: MIME_TYPES[extension] ?? 'application/octet-stream',
		fileName: basename(file),
		fileExtension: extension.slice(1),
		bytes: content.length,
	};
	return { json: {}, binary: { data } };
}

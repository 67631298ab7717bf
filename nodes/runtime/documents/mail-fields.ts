import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { MailFields } from './document-job';

/** An address as text: mail nodes give a text, `{ text }` or `{ value: [{ name, address }] }`. */
function showAddress(value: unknown): string {
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return value.map(showAddress).filter(Boolean).join(', ');
	if (typeof value !== 'object' || value === null) return '';
	if ('text' in value && typeof value.text === 'string') return value.text;
	if ('address' in value && typeof value.address === 'string') {
		const name = 'name' in value && typeof value.name === 'string' ? value.name : '';
		return name ? `${name} <${value.address}>` : value.address;
	}
	return 'value' in value ? showAddress(value.value) : '';
}

function textOf(json: IDataObject, ...names: string[]): string {
	for (const name of names) {
		const value = json[name];
		if (typeof value === 'string' && value.trim() !== '') return value;
	}
	return '';
}

/**
 * The mail on an item as n8n's Email Trigger (IMAP) puts it out: `textPlain` and `textHtml` (simple
 * format) or `text` and `html` (resolved format), with from and subject. undefined for other items.
 */
export function findMailFields({ json, binary }: INodeExecutionData): MailFields | undefined {
	const subject = textOf(json, 'subject');
	const from = showAddress(json.from);
	const plain = textOf(json, 'textPlain', 'text');
	const html = textOf(json, 'textHtml', 'html');
	if ((from === '' && subject === '') || (plain === '' && html === '')) return undefined;
	const files = Object.values(binary ?? {});
	return {
		from,
		to: showAddress(json.to),
		subject,
		date: textOf(json, 'date'),
		plain,
		html,
		attachments: files.flatMap((file) => (file.fileName ? [file.fileName] : [])),
	};
}

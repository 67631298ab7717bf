import { badRequest } from '../wire/api-failure.ts';
import { isObject } from '../wire/json.ts';
import type { Json, JsonObject } from '../wire/json.ts';

// String limit of the API reference.
const longest = 10_485_760;

/** The texts of a request's user messages in order; 400 for parts the stand-in cannot read. */
export function readInput(input: Json | undefined, textTypes: readonly string[]): string[] {
	if (typeof input === 'string') return [checked(input, 'input')];
	if (!Array.isArray(input))
		throw badRequest(
			"Invalid type for 'input': expected a string or an array.",
			'input',
			'invalid_type',
		);
	return input.flatMap((item, index) => {
		if (!isObject(item))
			throw badRequest(
				`Invalid type for 'input[${index}]': expected an object.`,
				`input[${index}]`,
				'invalid_type',
			);
		if (item['role'] !== 'user') return [];
		return [readContent(item['content'], `input[${index}].content`, textTypes)];
	});
}

/** The text of one message's content. */
export function readContent(
	content: Json | undefined,
	path: string,
	textTypes: readonly string[],
): string {
	if (typeof content === 'string') return checked(content, path);
	if (!Array.isArray(content))
		throw badRequest(
			`Invalid type for '${path}': expected a string or an array.`,
			path,
			'invalid_type',
		);
	return content.map((part, index) => readPart(part, `${path}[${index}]`, textTypes)).join('\n');
}

function readPart(part: Json, path: string, textTypes: readonly string[]): string {
	if (!isObject(part))
		throw badRequest(`Invalid type for '${path}': expected an object.`, path, 'invalid_type');
	const type = String(part['type']);
	if (textTypes.includes(type) && typeof part['text'] === 'string')
		return checked(part['text'], `${path}.text`);
	if (type === 'input_json') return JSON.stringify(part['data'] ?? null, null, 1);
	if (type === 'input_file' || type === 'file') return readFile(part, path);
	if (type === 'input_image' || type === 'image_url') return readPicture(part, path);
	throw badRequest(
		`Invalid value: '${type.slice(0, 40)}'. The stand-in reads text only.`,
		`${path}.type`,
		'unsupported_value',
	);
}

/** A picture is taken as a data URL and says nothing: the stand-in has no eyes. */
function readPicture(part: JsonObject, path: string): string {
	const named = part['image_url'];
	const url = isObject(named) ? named['url'] : named;
	if (typeof url === 'string' && /^data:image\/(?:png|jpeg|gif|webp);base64,./.test(url)) return '';
	throw badRequest(
		'The stand-in takes pictures as data URLs only: PNG, JPEG, GIF or WebP in base64.',
		`${path}.image_url`,
		'unsupported_value',
	);
}

/** The request as a text whose tokens are counted: files in it count nothing. */
export function promptText(input: Json): string {
	return JSON.stringify(input, (_, value: Json) =>
		typeof value === 'string' && /^data:[^,]{1,200};base64,/.test(value) ? '' : value,
	);
}

/** Text files as data URLs; a PDF is taken and says nothing. */
function readFile(part: JsonObject, path: string): string {
	const inner = isObject(part['file']) ? part['file'] : part;
	const data = typeof inner['file_data'] === 'string' ? inner['file_data'] : '';
	if (data.startsWith('data:application/pdf;base64,')) return '';
	const match = /^data:(text\/[\w.+-]+|application\/json)(?:;charset=[\w-]+)?;base64,(.*)$/s.exec(
		data,
	);
	if (match === null) {
		throw badRequest(
			'The stand-in takes text files and PDFs as data URLs only: send the text of this file as input_text.',
			`${path}.file_data`,
			'unsupported_file',
		);
	}
	return checked(Buffer.from(match[2] ?? '', 'base64').toString('utf8'), path);
}

function checked(text: string, path: string): string {
	if (text.length <= longest) return text;
	throw badRequest(
		`Invalid '${path}': string too long. Expected a string with maximum length ${longest}, but got a string with length ${text.length} instead.`,
		path,
		'string_above_max_length',
	);
}

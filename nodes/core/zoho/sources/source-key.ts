import { given } from '../../kernel/given';
import { sourceKeys } from '../words/limits';
import type { Source, SourceKey } from '../words/source';

/** 64 bits of a hash: enough to tell all sources of an organization apart. */
const digits = 16;
/** Longer parts, and such with other signs, are told by a hash. */
const plainPart = /^[A-Za-z0-9-]{1,12}$/;

/**
 * The key of a source, by which it is looked up. Whatever an ID holds, quotes or thousands of
 * characters, a key is short and of letters and digits alone.
 */
export function sourceKeyOf(
	{ id, textId, part, parts }: Source,
	hash: (text: string) => string,
): SourceKey {
	const short = (kind: string, text: string, length = digits) =>
		hash(JSON.stringify([kind, text.trim()])).slice(0, length);
	const isOther = textId !== undefined && textId.trim() !== '' && textId.trim() !== id.trim();
	return {
		source: short('id', id),
		...given({ text: isOther ? short('text', textId) : undefined }),
		part: plainPart.test(part) ? part.toLowerCase() : short('part', part, 8),
		parts: Math.min(Math.max(1, Math.round(parts)), sourceKeys.parts),
	};
}

/** A key as text, e.g. `3f9a0c7be41d2a60-91b2c4d8e0f71a35 1/2 Leads`; the module only where it is given and fits. */
export function showKey({ source, text, part, parts }: SourceKey, module?: string): string {
	const shown = `${source}${text === undefined ? '' : `-${text}`} ${part}/${parts}`;
	const whole = module === undefined ? shown : `${shown} ${module}`;
	return whole.length > sourceKeys.characters ? shown : whole;
}

const keyText = /([0-9a-f]{16})(?:-([0-9a-f]{16}))? ([A-Za-z0-9-]{1,12})\/(\d{1,3})(?: (\w+))?\]?$/;

/** The key at the end of a text, with the module it names; undefined where none stands. */
export function readKey(shown: string): { key: SourceKey; module?: string } | undefined {
	const found = keyText.exec(shown.trim());
	if (!found) return undefined;
	const [, source = '', text, part = '', parts, module] = found;
	const key = { source, ...given({ text }), part, parts: Number(parts) };
	return { key, ...given({ module }) };
}

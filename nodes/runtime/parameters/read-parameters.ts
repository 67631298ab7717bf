import { failParameter } from './parameter-errors';
import type { ParameterReader } from './parameter-reader';

/** What reading needs of n8n's context: one raw parameter of one item. */
interface ParameterSource {
	getNodeParameter(name: string, itemIndex: number, fallback?: unknown): unknown;
}

interface ReadingOptions {
	/** Of the item. */
	index: number;
	/** The panel's words by parameter path. */
	labels?: ReadonlyMap<string, string>;
	asTool?: boolean;
}

const idPattern = /^\d{1,30}$/;

/** The parameters of one item. Every method fails with a CoreError that names the parameter. */
export function createParameterReader(
	source: ParameterSource,
	{ index, labels = new Map(), asTool = false }: ReadingOptions,
): ParameterReader {
	const label = (name: string): string => labels.get(name) ?? name;

	const raw = (name: string): unknown => {
		try {
			const value = source.getNodeParameter(name, index, null);
			return value === null ? undefined : value;
		} catch (cause) {
			throw toUnreadable(label(name), cause);
		}
	};

	const asText = (name: string, given: unknown): string | undefined => {
		// Dates of expressions, as of `$now`, are objects that know how they are written.
		const value = isWritable(given) ? given.toJSON() : given;
		if (value === undefined || value === '') return undefined;
		if (typeof value === 'string') return value.trim() === '' ? undefined : value;
		if (typeof value === 'number' || typeof value === 'boolean') return String(value);
		throw failParameter('PARAMETER_NOT_TEXT', { parameter: label(name), kind: kindOf(value) });
	};

	const demanded = <T>(name: string, value: T | undefined): T => {
		if (value === undefined) throw failParameter('PARAMETER_EMPTY', { parameter: label(name) });
		return value;
	};

	const optionalText = (name: string): string | undefined => asText(name, raw(name));

	const optionalNumber = (name: string): number | undefined => {
		const value = raw(name);
		if (value === undefined || value === '') return undefined;
		const number = typeof value === 'number' ? value : Number(asText(name, value));
		if (!Number.isFinite(number)) {
			throw failParameter('PARAMETER_NOT_NUMBER', { parameter: label(name) });
		}
		return number;
	};

	const chosen = <Value extends string>(
		name: string,
		value: unknown,
		values: readonly Value[],
	): Value | undefined => {
		if (value === undefined || (typeof value === 'string' && value.trim() === '')) return undefined;
		const found = values.find((one) => one === value);
		if (found !== undefined) return found;
		const choices = values.join(', ');
		throw failParameter('PARAMETER_NOT_A_CHOICE', { parameter: label(name), choices });
	};

	const list = (name: string): string[] => {
		const value = raw(name);
		const parts = Array.isArray(value) ? value : (asText(name, value) ?? '').split(',');
		return parts.map((part) => (asText(name, part) ?? '').trim()).filter((part) => part.length > 0);
	};

	return {
		index,
		asTool,
		raw,
		optionalText,
		optionalNumber,
		text: (name) => demanded(name, optionalText(name)),
		number: (name) => demanded(name, optionalNumber(name)),
		flag: (name) => {
			const value = raw(name);
			if (typeof value === 'boolean') return value;
			const text = typeof value === 'string' ? value.trim().toLowerCase() : value;
			if (text === undefined || text === '' || text === 'false') return false;
			if (text === 'true') return true;
			throw failParameter('PARAMETER_NOT_BOOLEAN', { parameter: label(name) });
		},
		choice: (name, values) => chosen(name, raw(name), values),
		id: (name) => {
			const value = fromLocator(raw(name));
			if (typeof value === 'number') {
				throw failParameter('ID_AS_NUMBER', { parameter: label(name) });
			}
			const text = demanded(name, asText(name, value)).trim();
			if (!idPattern.test(text)) throw failParameter('ID_NOT_DIGITS', { parameter: label(name) });
			return text;
		},
		locator: (name) => demanded(name, asText(name, fromLocator(raw(name)))).trim(),
		choices: (name, values) => list(name).flatMap((part) => chosen(name, part, values) ?? []),
		list,
		json: (name) => {
			const value = raw(name);
			if (typeof value !== 'string') return value;
			if (value.trim() === '') return undefined;
			try {
				const parsed: unknown = JSON.parse(value);
				return parsed;
			} catch {
				throw failParameter('PARAMETER_NOT_JSON', { parameter: label(name) });
			}
		},
	};
}

const isWritable = (value: unknown): value is { toJSON(): unknown } =>
	typeof value === 'object' &&
	value !== null &&
	'toJSON' in value &&
	typeof value.toJSON === 'function';

function fromLocator(value: unknown): unknown {
	const isLocator =
		typeof value === 'object' && value !== null && '__rl' in value && 'value' in value;
	return isLocator ? (value.value ?? undefined) : value;
}

function kindOf(value: unknown): string {
	return Array.isArray(value) ? 'a list' : 'an object';
}

/** n8n ends some of its reasons with the value itself, which may be a record's contents. */
function toUnreadable(parameter: string, cause: unknown) {
	const said = cause instanceof Error ? cause.message : 'no reason given';
	const reason = said.replace(/ but we got .*$/s, '').replace(/\.$/, '');
	return failParameter('PARAMETER_UNREADABLE', { parameter, reason });
}

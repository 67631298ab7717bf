import { refusal, refuse, Refused, type Verdict } from '../envelope.ts';
import { isObject, textOf, type JsonObject } from '../json.ts';

/** What is wrong with a value of a channel, as O26 has it: the name and the place. */
export function unfit(path: string, more: JsonObject = {}): Refused {
	return refuse(400, 'INVALID_DATA', 'invalid data', { ...placeOf(path), ...more });
}

/** A value that must be there and is not. */
export function missing(path: string): Refused {
	return refuse(400, 'MANDATORY_NOT_FOUND', 'required field not found', placeOf(path));
}

/** The last name of a path, and the path. */
export function placeOf(path: string): { api_name: string; json_path: string } {
	return { api_name: /(\w+)(?:\[\d+\])?$/.exec(path)?.[1] ?? path, json_path: path };
}

/** What a row is answered for what was thrown at it; throws what is no refusal of a row. */
export function verdictOf(cause: unknown): Verdict {
	if (!(cause instanceof Refused) || cause.status !== 400) throw cause;
	const { code, message, details } = cause.body;
	return refusal(textOf(code) ?? '', textOf(message) ?? '', isObject(details) ? details : {});
}

/** Answers of Zoho and of models nest a dozen levels at most; checks of deeper ones exhaust the stack. */
const deepest = 100;

/** The value of a JSON text from outside; undefined when it is none, or nested deeper than 100 levels. */
export function parseJson(json: string): unknown {
	if (isTooDeep(json)) return undefined;
	try {
		const parsed: unknown = JSON.parse(json);
		return parsed;
	} catch {
		return undefined;
	}
}

/** Whether brackets outside of texts nest deeper than `deepest`. */
function isTooDeep(json: string): boolean {
	let depth = 0;
	let inText = false;
	for (let at = 0; at < json.length; at += 1) {
		const sign = json[at];
		if (inText) {
			if (sign === '\\') at += 1;
			else if (sign === '"') inText = false;
		} else if (sign === '"') inText = true;
		else if (sign === '{' || sign === '[') depth += 1;
		else if (sign === '}' || sign === ']') depth -= 1;
		if (depth > deepest) return true;
	}
	return false;
}

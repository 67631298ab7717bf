/** An input of a form's page: its name, its label, what it is filled with and what it offers. */
export interface Input {
	name: string;
	label: string;
	value: string;
	options: string[];
}

const unescape = (html: string): string =>
	html
		.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&');

/** The inputs of a form's page, as a person sees them. */
export function inputsOf(page: string): Input[] {
	const labels = [
		...page.matchAll(
			/<(?:label for="(field-\d+)"|legend)>([^<]*)<(?:\/legend><label><input type="radio" name="(field-\d+)")?/g,
		),
	].filter(([, single, , grouped]) => single ?? grouped);
	return labels.map(([, single, label = '', grouped], index): Input => {
		const name = single ?? grouped ?? '';
		const start = labels[index]?.index ?? 0;
		const part = page.slice(start, labels[index + 1]?.index ?? page.length);
		const options = [
			...part.matchAll(/<(?:option|input type="radio" name="field-\d+") value="([^"]*)"([^>]*)>/g),
		];
		const chosen = options.find(([, , flags = '']) => /selected|checked/.test(flags));
		const typed =
			/<input type="(?!radio)[^>]*\svalue="([^"]*)"/.exec(part) ??
			/<textarea[^>]*>\n?([^<]*)</.exec(part);
		return {
			name,
			label: unescape(label),
			value: unescape(chosen?.[1] ?? typed?.[1] ?? ''),
			options: options.map(([, option = '']) => unescape(option)).filter((option) => option !== ''),
		};
	});
}

/** Gets a form; fails with what n8n says when it does not give it. */
export async function openForm(address: string): Promise<{ page: string; inputs: Input[] }> {
	const answer = await fetch(address);
	const page = await answer.text();
	if (!answer.ok) throw new Error(`n8n answered ${answer.status}: ${page.slice(0, 300)}`);
	return { page, inputs: inputsOf(page) };
}

/**
 * Submits a form as its page does: every input with what it is filled with, but for `changes` by
 * label; `extra` are parts that the page has no input for.
 */
export async function submitForm(
	address: string,
	changes: Record<string, string> = {},
	extra: Record<string, string> = {},
): Promise<number> {
	const { inputs } = await openForm(address);
	const unknown = Object.keys(changes).find((label) => !inputs.some((one) => one.label === label));
	if (unknown !== undefined) throw new Error(`The form has no '${unknown}'.`);
	const body = new FormData();
	for (const { name, label, value } of inputs) body.set(name, changes[label] ?? value);
	for (const [name, value] of Object.entries(extra)) body.set(name, value);
	const answer = await fetch(address, { method: 'POST', body });
	await answer.text();
	return answer.status;
}

/** What n8n says of the execution of a form: `waiting` while it can be answered. */
export async function statusOf(address: string): Promise<string> {
	const status = new URL(address);
	status.pathname += '/n8n-execution-status';
	return (await (await fetch(status)).text()).trim();
}

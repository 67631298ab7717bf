import type { Spoil } from '../../nodes/between.ts';

const field = (value: string) => `{"email":{"quote":"x","value":${value}}}`;

/** What a model server may answer, by the words in the document for which it does. */
export const hostileAnswers: Record<string, string> = {
	'The answer to this one is nested.': `${'{"email":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
	'The answer to this one is long.': field(`"${'x'.repeat(5_000_000)}"`),
	'The answer to this one is blank.': `{"email":"${' '.repeat(500_000)}`,
	'The answer to this one is prose.': 'I am sorry, I would rather talk about the weather.',
	'The answer to this one is a list.': '[1,2,3]',
	'The answer to this one is deep.': field(`${'['.repeat(5_000)}1${']'.repeat(5_000)}`),
	'The answer to this one has another field.': '{"__proto__":{"email":"a@b.example"},"mail":1}',
	'The answer to this one is a number.': field('17'),
};

/** Gives a hostile answer to every document that asks for one. */
export const spoilAnswers: Spoil = ({ path, body }, response) => {
	const found = Object.entries(hostileAnswers).find(([words]) => body.includes(words));
	if (!found || !path.endsWith('/responses')) return false;
	response.writeHead(200, { 'content-type': 'application/json' });
	response.end(responseOf(found[1]));
	return true;
};

/** The body in which a model server sends a text. */
export const responseOf = (text: string): string =>
	JSON.stringify({
		status: 'completed',
		output: [{ type: 'message', content: [{ type: 'output_text', text }] }],
	});

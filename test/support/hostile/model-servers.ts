import type { ServerResponse } from 'node:http';
import { hostileAnswers, responseOf } from './answers.ts';

/** Answers a call for a document in which no address stands. */
export type HostileServer = (response: ServerResponse) => void;

const email = (quote: string, value: string) => `{"email":{"quote":${quote},"value":${value}}}`;
const invented = '"eve@elsewhere.example"';

/** Texts that a model may give in place of what it was asked for. */
const texts: Record<string, string> = {
	'it is empty': '',
	'it is null': 'null',
	'it is true': 'true',
	'it is a sentence in quotes': '"eve@elsewhere.example"',
	'it has no field': '{}',
	'its field is null': '{"email":null}',
	'its field is a list': '{"email":[]}',
	'it has an address that nobody wrote': email('"x"', invented),
	'it has an address that is not in its quote': email('"The answer to this one"', invented),
	'it has an address without a quote': `{"email":{"value":${invented}}}`,
	'its quote is an object': email('{"a":1}', invented),
	'its value is a list of addresses': email('"x"', `[${invented}]`),
	'it is two objects': `${email('"x"', invented)}${email('"y"', invented)}`,
	'it names its field twice': `{"email":null,"email":${email('"x"', invented)}}`,
	'it ends in the middle': '{"email":{"quote":"x","val',
	'its value is not a number': email('"x"', 'NaN'),
	'its value is beyond all numbers': email('"x"', '1e999'),
	'its value has 30 digits': email('"x"', '123456789012345678901234567890'),
	'its value is half a character': email('"x"', '"\\ud800"'),
	'its value has a null character': email('"x"', '"a\\u0000b@elsewhere.example"'),
	'its value has hidden characters': email('"x"', '"e\u200bve@elsewhere.example"'),
	'it is a page': '<html><body>Please sign in</body></html>',
	'it has 10,000 code fences': '```json\n'.repeat(10_000),
	'it has 2 million brackets': '['.repeat(2_000_000),
	'it has half a million backslashes': email('"x"', `"${'\\\\'.repeat(500_000)}"`),
	'it has 100,000 fields': `{${Array.from({ length: 100_000 }, (_, n) => `"f${n}":1`).join(',')}}`,
	'it has 200,000 commas': `{${','.repeat(200_000)}}`,
	'it names a constructor': '{"constructor":{"prototype":{"email":"eve@elsewhere.example"}}}',
	'it talks around its object': `Sure! ${email('"x"', invented)} Anything else?`,
	'it begins with a byte order mark': `\ufeff${email('"x"', invented)}`,
};

const answering =
	(status: number, body: string | Buffer, type = 'application/json'): HostileServer =>
	(response) => {
		response.writeHead(status, { 'content-type': type }).end(body);
	};
const completed = (output: unknown) => JSON.stringify({ status: 'completed', output });
const message = (content: unknown) => completed([{ type: 'message', content }]);
const half = responseOf(email('"x"', invented)).slice(0, 60);

/** Answers that are none of a model. */
const servers: Record<string, HostileServer> = {
	'the server fails (500)': answering(500, '{"error":{"message":"x"}}'),
	'the gateway fails with a page (502)': answering(502, '<html>Bad gateway</html>', 'text/html'),
	'the server is gone without a word (503)': answering(503, ''),
	'the server has had enough (429)': answering(429, '{"error":{"message":"slow down"}}'),
	'the server refuses the call (400)': answering(400, '{"error":{"message":"no","code":"x"}}'),
	'the server refuses its size (413)': answering(413, 'too large', 'text/plain'),
	'the server refuses with a list (422)': answering(422, '[["no"]]'),
	'it is a page of status 200': answering(200, '<html>Sign in</html>', 'text/html'),
	'it is nothing of status 200': answering(200, ''),
	'it is nothing of status 204': (response) => void response.writeHead(204).end(),
	'it is half of an answer': answering(200, half),
	'it is no text in UTF-8': answering(200, Buffer.from([0xff, 0xfe, 0x80, 0x00, 0xc3])),
	'it is a bare number': answering(200, '7'),
	'its output is null': answering(200, completed(null)),
	'its output is a text': answering(200, completed('x')),
	'its content is null': answering(200, message(null)),
	'its content is a sound': answering(200, message([{ type: 'output_audio', audio: 'x' }])),
	'its text is a number': answering(200, message([{ type: 'output_text', text: 7 }])),
	'its output has 10,000 empty messages': answering(
		200,
		completed(Array(10_000).fill({ type: 'message', content: [] })),
	),
	'it is a refusal': answering(200, message([{ type: 'refusal', refusal: 'I will not.' }])),
	'it was cut for its length': answering(
		200,
		JSON.stringify({
			status: 'incomplete',
			incomplete_details: { reason: 'max_output_tokens' },
			output: [],
		}),
	),
	'it was cut by a filter': answering(
		200,
		JSON.stringify({
			status: 'incomplete',
			incomplete_details: { reason: 'content_filter' },
			output: [],
		}),
	),
	'it is a failure of status 200': answering(200, '{"status":"failed","error":{"code":"x"}}'),
	'it leads elsewhere': (response) =>
		void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
	'the line is cut before it': (response) => void response.destroy(),
	'the line is cut within it': (response) => {
		response.writeHead(200, { 'content-type': 'application/json', 'content-length': 5_000 });
		response.write(half, () => response.destroy());
	},
};

const ofText = (text: string): HostileServer => answering(200, responseOf(text));

/** Hostile answers of model servers by name. */
export const hostileServers: Record<string, HostileServer> = {
	...Object.fromEntries(
		Object.entries({ ...hostileAnswers, ...texts }).map(([name, text]) => [name, ofText(text)]),
	),
	...servers,
};

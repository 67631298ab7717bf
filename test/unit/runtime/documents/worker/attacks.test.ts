import { describe, expect, it } from 'vitest';
import { answerJob } from '../../../../../nodes/runtime/documents/worker/answer-job';
import { hidden } from '../../../../attacks/attacks';

const limits = { maxPages: 10, maxCharacters: 1e6, signature: true };

/** What the model is shown of a mail, and its attachments' names; white space counts as one space. */
async function shown(mail: string): Promise<string> {
	const bytes = Uint8Array.from(Buffer.from(mail));
	const job = { kind: 'file' as const, name: 'mail.eml', mimeType: '', bytes, limits };
	const answer = await answerJob(job);
	if (!answer.ok) throw new Error(answer.code);
	return JSON.stringify(answer.document).replaceAll('\\n', ' ').replace(/\s+/g, ' ');
}
const oneSpace = (words: string) => words.replace(/\s+/g, ' ');

describe('of a mail with an order that nobody sees', () => {
	it.each(hidden)(
		'the model is shown what a person sees and no more: $name',
		async ({ mail, visible, hiddenWords }) => {
			const text = await shown(mail);
			expect(visible.filter((words) => !text.includes(oneSpace(words)))).toEqual([]);
			expect(hiddenWords.filter((words) => text.includes(oneSpace(words)))).toEqual([]);
		},
	);
});

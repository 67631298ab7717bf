import { describe, expect, it } from 'vitest';
import { enquiryMail, fenced, triage } from './requests.ts';
import { running } from './running.ts';

const run = running();
const input = fenced(enquiryMail);

describe('POST /v1/decisions', () => {
	it('chooses with probabilities that sum to 1', async () => {
		const choices = Object.entries(triage).map(([value, description]) => ({ value, description }));
		const { answers, usage } = await run.client.decisions.create({
			model: 'gpt-6-luna',
			input,
			questions: [{ type: 'choice', name: 'label', instructions: 'Which one fits?', choices }],
		});
		const [answer] = answers;
		if (answer?.type !== 'choice') throw new Error('no choice');
		expect(answer).toMatchObject({ name: 'label', choice: 'New Enquiry' });
		expect(answer.probabilities.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(
			1,
			2,
		);
		expect(usage.output_tokens).toBe(0);
	});

	it('judges predicates each by itself and rates on a scale', async () => {
		const about = (label: string) => ({
			type: 'predicate' as const,
			name: label,
			instructions: `Never force "None".\n\nDoes the category "${label}" apply? ${triage[label]}`,
		});
		const { answers } = await run.client.decisions.create({
			model: 'gpt-6-luna',
			input,
			questions: [
				about('New Enquiry'),
				about('Support Case'),
				{
					type: 'score',
					instructions: 'How does the writer feel?',
					levels: [
						{ label: 'complaint', description: 'disappointed, wants a refund' },
						{ label: 'interest', description: 'interested in an offer or prices' },
					],
				},
			],
		});
		const [enquiry, support, score] = answers;
		expect(enquiry).toMatchObject({ type: 'predicate', name: 'New Enquiry' });
		expect(enquiry?.type === 'predicate' && enquiry.probability).toBeGreaterThan(0.8);
		expect(support?.type === 'predicate' && support.probability).toBeLessThan(0.3);
		expect(score?.type === 'score' && score.score).toBeGreaterThan(0.8);
	});

	it('refuses question by question and names what is wrong', async () => {
		run.standIn.addFault({ kind: 'refusal' });
		const question = { type: 'predicate' as const, instructions: 'Is it an order?' };
		const { answers } = await run.client.decisions.create({
			model: 'gpt-6-luna',
			input,
			questions: [question],
		});
		expect(answers).toEqual([{ type: 'refusal', name: null }]);
		await expect(
			run.client.decisions.create({ model: 'gpt-6-luna', input, questions: [] }),
		).rejects.toMatchObject({ status: 400, param: 'questions' });
		await expect(
			run.client.decisions.create({ model: 'gpt-6-sol', input, questions: [question] }),
		).rejects.toMatchObject({ status: 400, param: 'model' });
		const twice = {
			type: 'choice' as const,
			instructions: 'Which?',
			choices: [{ value: 'a' }, { value: 'a' }],
		};
		await expect(
			run.client.decisions.create({ model: 'gpt-6-luna', input, questions: [twice] }),
		).rejects.toMatchObject({ status: 400 });
	});
});

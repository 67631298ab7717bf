import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import type { FormElement, Letter, Review } from '../../../nodes/core/gate/words/review';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { runNode } from '../../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
afterAll(() => twin.close());
beforeEach(() => twin.reset());

const stage = () => ({ credentialTypes: zohoCredentialTypes, credentials: [connectedTo(twin)] });
const moduleOf = (value: string) => ({ __rl: true, mode: 'id', value });

interface Asking {
	review: Review;
	form: FormElement[];
	letter: Letter;
	held: IDataObject[];
	verdict: string;
	plan: IDataObject | null;
}

async function gate(parameters: INodeParameters, item: IDataObject): Promise<Asking> {
	const { outputs, error } = await runNode({
		node: ZohoCrmGate,
		parameters,
		input: [item],
		...stage(),
	});
	if (error) throw error;
	return outputs.flat()[0]?.json['gate'] as unknown as Asking;
}

/** What the form gives when somebody changes some of its fields and leaves the rest. */
function filled({ form }: Asking, changes: IDataObject = {}): IDataObject {
	const left = form.flatMap((one) =>
		one.fieldType === 'html' ? [] : [[one.fieldLabel, one.defaultValue] as const],
	);
	return { ...Object.fromEntries(left), ...changes, submittedAt: '2026-11-30T09:00:00.000Z' };
}

const answer = (asked: Asking, given: IDataObject, item: IDataObject = {}) =>
	gate(
		{ action: 'answer', options: { replace: true } },
		{ ...item, gate: asked as never, answer: given },
	);

const lead = { Last_Name: 'Adeyemi', Company: 'Riverbend Bakery', Lead_Source: 'Pigeon' };
const ofLeads = { module: moduleOf('Leads'), proposal: '={{ $json.extraction }}' };

describe('an answered review', () => {
	it('shows', async () => {
		const asked = await gate(ofLeads, {
			extraction: {
				result: lead,
				status: 'ok',
				fields: {
					Lead_Source: {
						value: 'Pigeon',
						status: 'accepted',
						evidence: { quote: 'by pigeon', page: 3 },
					},
				},
				source: {
					kind: 'mail',
					from: { name: 'Tola', address: 'tola@riverbend.example' },
					subject: 'Bikes <b>{{ 1 }}',
					excerpt: 'Hello\nyou {{ $json }}',
				},
			},
		});
		console.log(
			asked.letter.subject + '\n' + asked.letter.text,
			asked.letter,
			JSON.stringify(asked.form, null, 1),
			asked.review,
		);
		const back = await answer(asked, filled(asked, { 'Lead Source': 'Partner' }));
		console.log(back);
		const { items } = await runNode({
			node: ZohoCrm,
			parameters: { resource: 'record', operation: 'applyPlan' },
			input: [{ gate: back as never }],
			...stage(),
		});
		console.log(items);
	});
});

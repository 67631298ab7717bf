import { describe, expect, it } from 'vitest';
import { findStage, isNamed } from '../../../../../nodes/core/zoho/deals/find-stage';

const offer = { display: 'Offer', actual: 'Proposal', closed: false };
const proposal = { display: 'Proposal', actual: 'proposal', closed: false };

describe('a stage by its name', () => {
	it('is first the one that the API reads so, then the one that people see so, then one nearly so', () => {
		expect(findStage([proposal, offer], 'Proposal')).toBe(offer);
		expect(findStage([offer], 'Offer')).toBe(offer);
		expect(findStage([proposal, offer], ' oFFER ')).toBe(offer);
		expect(findStage([offer], 'Closed')).toBeUndefined();
	});

	it('is called by both names, to the letter', () => {
		expect([isNamed(offer, 'Offer'), isNamed(offer, 'Proposal')]).toEqual([true, true]);
		expect([isNamed(offer, 'offer'), isNamed(offer, null)]).toEqual([false, false]);
	});
});

import { byHand, type Belief } from '../belief.ts';

/** Of conversions and transitions, which nobody takes back: settled by eye. */
export const conversionBeliefs: Belief[] = [
	byHand({
		id: 'conversion-hands-over',
		belief:
			'The notes of a lead go to its contact, tasks, meetings and calls to contact and deal; a lead without a company makes no account',
		source: '[mem]',
		twin: 'Does so, by the default mapping of fields',
		node: 'Rests on the ids in the answer alone',
		change: '`sandbox/zoho/conversion/move-related.ts` and `sandbox/zoho/conversion/mapping.ts`',
		covers: [
			'A converted lead becomes a contact, an account and, when asked for, a deal, or is added to those that are named or alike',
		],
		byHand: 'Convert a lead that has a note and a task, and look where they are',
	}),
	byHand({
		id: 'conversion-duplicates',
		belief: 'A contact or an account like the lead does not keep it from being converted',
		source:
			'A page of Zoho’s says that new ones are made unless ids are given; O26 lists DUPLICATE_DATA without saying when it comes',
		twin: 'Makes new ones; `conversionDuplicates: refuse` refuses with DUPLICATE_DATA',
		node: 'Shows the refusal, and what to do about it',
		change: 'The default of `conversionDuplicates`',
		covers: [],
		byHand: 'Convert a lead with the address of a contact, without naming the contact',
	}),
	byHand({
		id: 'converted-in-lists',
		belief: 'A list with `converted=both` is sorted over all leads, and shows Converted__s and Tag',
		source: 'O26 has the parameter and the fields, and no example of them together',
		twin: 'Does so',
		node: 'The story of lead qualification counts the ten newest by it',
		change: '`workflows/08-lead-qualification.json`',
		covers: [],
		byHand:
			'GET /Leads?converted=both&fields=Converted__s,Tag&sort_by=Created_Time&sort_order=desc after a conversion',
	}),
	byHand({
		id: 'conversion-held-back',
		belief: 'A lead that is locked or waits for approval is refused with CANNOT_PERFORM_ACTION',
		source: '[mem]; O26 lists the code without saying when it comes',
		twin: 'Refuses so',
		node: 'Takes any refusal for one',
		change: '`sandbox/zoho/routes/convert.ts`',
		covers: ['POST /crm/v8/Leads/{id}/actions/convert'],
		byHand: 'Lock a lead and convert it',
	}),
	byHand({
		id: 'transition-ignores-others',
		belief: 'Values that a transition of a blueprint does not ask for are ignored',
		source: '[mem]',
		twin: 'Ignores them',
		node: 'Sends what the transition asks for',
		change: '`sandbox/zoho/blueprint/take-transition.ts`',
		covers: ['PUT /crm/v8/{module}/{id}/actions/blueprint'],
		byHand: 'Take a transition with a value of another field, and read the record',
	}),
];

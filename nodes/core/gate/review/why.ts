import type { Field } from '../../zoho/words/field';
import type { HeldField } from '../words/disposition';
import type { HoldCode } from '../words/hold-catalog';

/** Why a value is held and what would do, each a sentence without a full stop; the second may be empty. */
export interface Why {
	why: string;
	would: string;
}

type Told = (held: HeldField) => Why;

/** Zoho CRM's own rule as the check worded it is what would do. */
const doesNotFit: Told = ({ reason }) => ({ why: 'The field does not take this', would: reason });

const notForTexts: Told = () => ({
	why: 'This field is not filled from a text',
	would: 'It is left out; fill it in Zoho CRM if it matters',
});

const told: Record<HoldCode, Told> = {
	UNKNOWN_FIELD: notForTexts,
	NOT_ALLOWED: notForTexts,
	READ_ONLY: notForTexts,
	REQUIRED: () => ({ why: 'Nothing was found for it, and it is needed', would: 'Enter it' }),
	WRONG_TYPE: doesNotFit,
	TOO_LONG: doesNotFit,
	TOO_MANY_DECIMALS: doesNotFit,
	BAD_FORMAT: doesNotFit,
	NOT_IN_PICKLIST: () => ({
		why: 'It is none of the choices in Zoho CRM',
		would: 'Choose one from the list',
	}),
	LOOKUP_NO_HIT: ({ allowed = [] }) => ({
		why: 'Zoho CRM has no record of exactly this name',
		would:
			allowed.length > 0
				? `Enter the name as it is in Zoho CRM, perhaps ${allowed.join(' or ')}`
				: 'Enter the name as it is in Zoho CRM, or leave it empty',
	}),
	LOOKUP_SEVERAL_HITS: () => ({
		why: 'Zoho CRM has several records of this name',
		would: 'Choose the one that is meant',
	}),
	MATCH_NOT_ALLOWED: () => ({
		why: 'It is not the address this came from, so the record of somebody else would be changed',
		would: 'Leave it if that person’s record is meant, else enter the right address',
	}),
	EXISTING_UNSEEN: () => ({
		why: 'Zoho CRM does not show what the field holds today',
		would: 'Look at the record in Zoho CRM, and leave it empty here to keep what is there',
	}),
	RECORD_CHANGED: () => ({
		why: 'The field was changed meanwhile',
		would: 'Compare it with the record in Zoho CRM',
	}),
	STAGE_NOT_IN_PIPELINE: ({ allowed = [] }) => ({
		why: 'The pipeline of the deal has no such stage',
		would: `Choose one of ${allowed.join(', ')}`,
	}),
	DEAL_CLOSED: () => ({
		why: 'The deal is won or lost already',
		would: 'Leave it as it is, or choose the stage in which it goes on',
	}),
	DEAL_IN_BLUEPRINT: ({ reason, allowed = [] }) => ({
		why: reason,
		would:
			allowed.length > 0
				? `Leave it empty here, and take the transition on the deal in Zoho CRM: ${allowed.join(' or ')}`
				: 'Leave it empty here; no transition leads on from where the deal stands',
	}),
	MARKED_FOR_REVIEW: ({ reason }) => ({ why: reason, would: 'Compare it with the words' }),
};

/** In a reviewer's words: no name of a parameter, no API name. */
export const whyHeld = (held: HeldField): Why => told[held.code](held);

/** The kinds of fields that a form has no input for. */
const withoutInput = new Set(['owner', 'tags', 'subform', 'file', 'other']);

/** Whether a person may fill the field in a form. */
export const isAskable = (
	field: Field | undefined,
	action: 'create' | 'update' | 'upsert',
): field is Field =>
	field !== undefined &&
	!withoutInput.has(field.kind) &&
	(action === 'update' ? field.updatable : field.creatable);

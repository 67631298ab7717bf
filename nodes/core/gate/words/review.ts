import type { Json, JsonObject } from '../../kernel/json';
import type { GateSettings } from './settings';

/** A record that a person may choose, and how it is called in the form. */
export interface RecordChoice {
	label: string;
	module: string;
	id: string;
}

/** What a person picks of several: a record, or none of them, with what follows from it. */
export interface MeantChoice {
	/** As it stands in the list, and no other one's. */
	label: string;
	/** Undefined for none of the records. */
	record?: { module: string; id: string };
	/** What is linked when it is picked. */
	links: GateSettings['links'];
	/** Who owns a customer's record. */
	owner?: { id: string; name: string };
	/** The stage of a deal or the status of a case when it was offered. */
	state?: string;
	/** IDs of the customers whose deal or case it is. */
	of?: string[];
}

/** What a form offers where it is in doubt which record is meant. */
export interface Choices {
	/** Customers; empty where nobody is asked. */
	who: MeantChoice[];
	/** Open deals and cases of them; empty where nobody is asked. */
	work: MeantChoice[];
}

/** The labels of what somebody picked; empty for what nobody did. */
export interface Picked {
	who: string;
	work: string;
}

/** A field that the form asks about. */
export interface AskedField {
	/** API name. */
	field: string;
	/** As it stands above the input, and no other one's; n8n names an answer by it. */
	label: string;
	/** What the form was filled with. */
	value: Json;
	/** Of a field that holds another record: those to choose from. */
	records?: RecordChoice[];
}

/**
 * What a form asked and by which settings its answer is weighed, as the item keeps it until somebody
 * answers. The signature keeps anything else from being taken for it.
 */
export interface Review {
	kind: 'zoho-crm.review/1';
	/** API name. */
	module: string;
	settings: GateSettings;
	asked: AskedField[];
	/** Undefined where it is certain which record is meant. */
	choices?: Choices;
	/** What the record `of` this ID held of these fields when it was asked; undefined for a new one. */
	seen?: JsonObject;
	seenOf?: string;
	/** Who was to own the record. */
	owner?: { id: string; name: string };
	/** Of all of the above; see `PlanSeal`. */
	signature?: string;
}

/** A field of a form, as n8n's own forms have it. */
export type FormElement =
	| { fieldType: 'html'; html: string }
	| {
			fieldType: 'text' | 'textarea' | 'date';
			fieldLabel: string;
			defaultValue: string;
			placeholder?: string;
	  }
	| {
			fieldType: 'dropdown';
			fieldLabel: string;
			defaultValue: string;
			fieldOptions: { values: Array<{ option: string }> };
			requiredField?: true;
	  }
	| {
			fieldType: 'checkbox';
			fieldLabel: string;
			defaultValue: string[];
			fieldOptions: { values: Array<{ option: string }> };
	  };

/** What a task says that asks for the decision, and where it belongs. */
export interface Letter {
	subject: string;
	text: string;
	priority: 'High' | 'Normal';
	/** A date. */
	dueDate: string;
	/** Values of the task: who has it and what it is linked to, as Record: Create takes them. */
	links: { [field: string]: Json };
}

/** Who answers, as they say themselves. */
export const yourName = 'Your Name';

/** What a form asks first where several records may be meant, and the answers that mean none of them. */
export const whoIsMeant = 'Who Is Meant';
export const whichWork = 'Which Deal or Case';
export const somebodyNew = 'Somebody New';
export const noneOfThese = 'None of These';
export const newWork = { Cases: 'A New Case', Deals: 'A New Deal' } as const;

/** The last field of every form, and its two answers. */
export const whatToDo = 'What to Do';
export const writeIt = 'Write It';
export const doNothing = 'Do Nothing';

/** Zoho's own word for an empty picklist. */
export const noChoice = '-None-';

import { given } from '../../kernel/given';
import type { JsonObject } from '../../kernel/json';
import type { WriteRules } from '../../zoho/words/write-rules';
import type { Disposition } from '../words/disposition';
import type { MeantRecord } from '../words/meant-record';
import type { AskedField, Choices, FormElement, Letter, Picked, Review } from '../words/review';
import type { GateSettings } from '../words/settings';
import { bareValues } from '../words/same-value';
import type { About } from './about';
import { askedFields, type Weighed } from './asked-fields';
import { reviewForm } from './form';
import { formHead } from './head';
import type { Today } from './hint';
import { reviewLetter, thingOf } from './letter';
import { shown } from './shown';
import { withNames } from './with-names';

/** What a person gets to read and to answer. */
export interface Asked {
	form: FormElement[];
	letter: Letter;
}

interface Asking extends Weighed {
	about: About;
	/** Who may be meant, where it is not certain. */
	candidates: readonly MeantRecord[];
	today: Today;
	/** The day on which is asked, as a date. */
	day: string;
	/** The settings that the answer is weighed by, before anything is linked or owned. */
	asGiven: GateSettings;
	choices?: Choices;
	/** What was picked of them. */
	picked?: Picked;
	owner?: { id: string; name: string };
	/** What became of who was to own the record; empty where nothing did. */
	ownerNote?: string;
	/** Who has answered, as far as is known. */
	by?: string | null;
}

/** Asks a person to decide on a proposal: the letter, the form, and what its answer is weighed by. */
export function askPerson(asking: Asking): Asked & { review: Review } {
	const { rules, settings, about, candidates, proposal, before = [], today, day, by } = asking;
	const { asGiven, choices, picked, owner, ownerNote = '' } = asking;
	const asked = askedFields(asking);
	const disposition = withNames(asking.disposition, { proposal, about, before });
	const head = formHead({
		about,
		disposition,
		// Whoever can be picked stands in the form below.
		candidates: candidates.filter(
			({ id }) => !choices?.who.some(({ record }) => record?.id === id),
		),
		thing: thingOf(rules, settings, today),
		ownerNote,
		fixed: fixedOf(disposition, rules),
	});
	return {
		form: reviewForm({ head, asked, disposition, rules, today, candidates, choices, picked }),
		letter: reviewLetter({
			about,
			disposition,
			candidates,
			rules,
			settings,
			today,
			day,
			ownerNote,
			...given({ by }),
		}),
		review: {
			...{ kind: 'zoho-crm.review/1', module: rules.module, settings: asGiven, asked },
			...given({
				choices,
				seen: seenOf(asked, today),
				seenOf: today ? settings.recordId : undefined,
				owner,
			}),
		},
	};
}

/** What the record holds of what is asked, as far as it shows it. */
function seenOf(asked: readonly AskedField[], today: Today): JsonObject | undefined {
	if (!today) return undefined;
	const shownFields = asked.map(({ field }) => field).filter((one) => Object.hasOwn(today, one));
	return bareValues(today, shownFields);
}

/** What the workflow sets by itself, as far as a person can read it. */
function fixedOf(
	{ passed }: Disposition,
	rules: WriteRules,
): Array<{ label: string; value: string }> {
	return passed
		.filter(({ source }) => source === 'workflow')
		.map(({ field, label, value }) => ({
			label,
			value: shown(
				value,
				rules.fields.find(({ name }) => name === field),
			),
		}));
}

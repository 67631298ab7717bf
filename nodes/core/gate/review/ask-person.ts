import { given } from '../../kernel/given';
import type { JsonObject } from '../../kernel/json';
import type { WriteRules } from '../../zoho/words/write-rules';
import type { Disposition } from '../words/disposition';
import type { MeantRecord } from '../words/meant-record';
import type { AskedField, FormElement, Letter, Review } from '../words/review';
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
	/** Who has answered, as far as is known. */
	by?: string | null;
}

/** Asks a person to decide on a proposal: the letter, the form, and what its answer is weighed by. */
export function askPerson(asking: Asking): Asked & { review: Review } {
	const { rules, settings, about, candidates, proposal, before = [], today, day, by } = asking;
	const asked = askedFields(asking);
	const disposition = withNames(asking.disposition, { proposal, about, before });
	const head = formHead({
		about,
		disposition,
		candidates,
		thing: thingOf(rules, settings, today),
		fixed: fixedOf(disposition, rules),
	});
	return {
		form: reviewForm({ head, asked, disposition, rules, today, candidates }),
		letter: reviewLetter({
			about,
			disposition,
			candidates,
			rules,
			settings,
			today,
			day,
			...given({ by }),
		}),
		review: {
			...{ kind: 'zoho-crm.review/1', module: rules.module, settings, asked },
			...given({ seen: seenOf(asked, today) }),
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

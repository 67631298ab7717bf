import type { Json } from '../../kernel/json';
import type { MeantRecord } from '../words/meant-record';
import type { FormElement, Letter, Review } from '../words/review';
import type { About } from './about';
import { askedFields, type Weighed } from './asked-fields';
import { reviewForm } from './form';
import { formHead } from './head';
import type { Today } from './hint';
import { reviewLetter, thingOf } from './letter';
import { shown } from './shown';

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
}

/** Asks a person to decide on a proposal: the letter, the form, and what its answer is weighed by. */
export function askPerson(asking: Asking): Asked & { review: Review } {
	const { disposition, rules, settings, about, candidates, today, day } = asking;
	const asked = askedFields(asking);
	const head = formHead({
		about,
		disposition,
		candidates,
		thing: thingOf(rules, settings, today),
		fixed: fixedOf(asking),
	});
	return {
		form: reviewForm({ head, asked, disposition, rules, today }),
		letter: reviewLetter({ about, disposition, candidates, rules, settings, today, day }),
		review: { kind: 'zoho-crm.review/1', module: rules.module, settings, asked },
	};
}

/** What the workflow sets by itself, as far as a person can read it. */
function fixedOf({ disposition, rules }: Asking): Array<{ label: string; value: string }> {
	return disposition.passed
		.filter(({ source, value }) => source === 'workflow' && isReadable(value))
		.map(({ field, label, value }) => ({
			label,
			value: shown(
				value,
				rules.fields.find(({ name }) => name === field),
			),
		}));
}

/** Links are IDs by now, which tell nobody anything. */
const isReadable = (value: Json) => typeof value !== 'object';

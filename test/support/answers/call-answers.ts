import type { Sample, SampleAnswer, Wish } from './sample';

/** Whose call it is and which open deal it means, as a model answers that is told of the deals. */
interface CallAnswer {
	about: Wish['about'];
	company: NonNullable<SampleAnswer['extract']>[string];
}

interface CallAnswers {
	perfect: CallAnswer[];
	erring: Array<{ how: string; wrong: string[]; answer: CallAnswer }>;
}

const asWish = ({ about }: CallAnswer): Wish => ({
	label: '',
	quote: null,
	wish: '',
	about,
	extract: {},
});

/**
 * A call's answers, with what is said of its deal beside what is said in it: each mistake of one kind
 * goes with a perfect answer of the other.
 */
export function withCall(sample: Sample, told: CallAnswers): Sample {
	const both = (said: SampleAnswer, call: CallAnswer): SampleAnswer => ({
		...said,
		extract: { company: call.company },
		wishes: [asWish(call)],
	});
	const [said = {}] = sample.perfect;
	const [call] = told.perfect;
	if (!call) return sample;
	return {
		...sample,
		perfect: sample.perfect.map((one, place) => both(one, told.perfect[place] ?? call)),
		erring: [
			...sample.erring.map((one) => ({
				...one,
				answer: { ...both(one.answer, call), ...(one.wrong.includes('company') ? one.answer : {}) },
			})),
			...told.erring.map((one) => ({ ...one, answer: both(said, one.answer) })),
		],
	};
}

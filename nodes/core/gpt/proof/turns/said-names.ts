import type { Turn } from '../../text/turns';

/** What programs call a voice whose name they do not know: `SPEAKER_00`, `Speaker 1`. */
const nameless =
	/^(?:speaker|spk|sprecher(?:in)?|locuteur|interlocuteur|hablante|parlante|spreker|talare)[\s_-]{0,2}\p{N}{0,3}\p{Lu}?$/iu;

const name = '(\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?)';
const inWords = (before: string, behind = '') =>
	new RegExp(`(?<![\\p{L}\\p{N}])${before}${name}${behind}(?![\\p{L}])`, 'gu');

/** How people say who they are. */
const introductions = [
	inWords(
		"(?:[Ii]t's|[Tt]his is|[Mm]y name is|[Hh]ier (?:ist|spricht)|[Mm]ein Name ist|[Jj]e m'appelle|[Mm]e llamo|[Mm]i chiamo) ",
	),
	inWords('', ' (?:speaking|here|am Apparat|à l’appareil)'),
];
/** How a telephone is answered: the company, then the name. */
const answered = new RegExp(`^[^.!?]{2,60}, ${name}\\.$`, 'u');
/** How people call each other. */
const greetings = [
	inWords(
		'(?:[Hh]ello|[Hh]i|[Hh]ey|[Gg]ood morning|[Hh]allo|[Ss]ervus|[Mm]oin|[Bb]onjour|[Ss]alut|[Hh]ola|[Cc]iao) ',
	),
	new RegExp(`, ${name}(?=[,.!?])`, 'gu'),
];

/**
 * The turns of a call with the names that voices without one are called by in it, beside the program's
 * word for them: `SPEAKER_00 (Tobias)`. Who is called by a name is told of two who talk with each other.
 */
export function withSaidNames(turns: Turn[]): Turn[] {
	const voices = [...new Set(turns.map(({ speaker }) => speaker))];
	const called = (voice: string): string[] => {
		const [first] = turns;
		return turns.flatMap((turn) => {
			const text = turn.text.replace(/[’ʼ]/g, "'");
			if (turn.speaker === voice) {
				const opening = turn === first ? (answered.exec(text)?.[1] ?? []) : [];
				return [...namesIn(introductions, text), ...[opening].flat()];
			}
			const isGreeting = voices.length === 2 && !(turn === first && answered.test(text));
			return isGreeting ? namesIn(greetings, text) : [];
		});
	};
	const full = new Map(
		voices.map((voice) => {
			const words = nameless.test(voice) ? called(voice).flatMap((one) => one.split(/\s/u)) : [];
			const names = [...new Set(words)];
			return [voice, names.length === 0 ? voice : `${voice} (${names.join(' ')})`];
		}),
	);
	return turns.map((turn) => ({ ...turn, speaker: full.get(turn.speaker) ?? turn.speaker }));
}

const namesIn = (patterns: RegExp[], text: string): string[] =>
	patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));

import type { Disposition } from '../words/disposition';
import type { About } from './about';

/** Who or what brought the proposal, to begin a sentence with, e.g. `The e-mail “Two trikes” from Ann Lee (ann@example.com)`. */
export function originOf({ source }: About): string {
	const { from, subject, fileName, kind } = source;
	const sender =
		from.name !== '' && from.address !== ''
			? `${from.name} (${from.address})`
			: from.name || from.address;
	const by = sender === '' ? '' : ` from ${sender}`;
	if (kind === 'mail') return subject === '' ? `An e-mail${by}` : `The e-mail “${subject}”${by}`;
	return fileName === '' ? 'A text' : `The file “${fileName}”`;
}

/** Why a person has to decide beside what is held field by field, each a sentence. */
export function reasonsFor(
	{ category, runnerUp }: About,
	{ reasons }: Pick<Disposition, 'reasons'>,
): string[] {
	const told = reasons.map(({ reason }) => `${reason}.`);
	if (category === '' || runnerUp === '') return told;
	return [...told, `It was sorted as “${category}”; “${runnerUp}” came next.`];
}

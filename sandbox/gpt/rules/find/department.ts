import { fold } from '../words.ts';

const department =
	/\b(?:dept|department|division|abteilung|departamento|departement|service client)\b|^(?:the )?(?:(?:[a-z&-]+ ){0,2}(?:sales|purchasing|procurement|marketing|accounts|accounting|finance|customer service|customer support|logistics|operations|human resources|export|after-?sales))(?: (?:team|office|desk|group))?$/;

/** Whether a line of a signature names a part of a company rather than a company or a town. */
export function isDepartment(text: string): boolean {
	return department.test(
		fold(text)
			.replace(/[.,]+$/, '')
			.trim(),
	);
}

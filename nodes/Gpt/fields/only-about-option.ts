import type { INodeProperties } from 'n8n-workflow';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';

/** The one matter of a text that an answer is for. */
export const onlyAboutOption: INodeProperties = {
	displayName: 'Only About',
	name: 'onlyAbout',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.classification.result.wish }}',
	description:
		'The one matter of a text with several to answer for, such as a wish that Classify found',
};

/** The matter that is asked about; nothing where all of the text is. */
export function readOnlyAbout(parameters: ParameterReader): { about?: string } {
	const about = parameters.optionalText('options.onlyAbout')?.trim() ?? '';
	return about === '' ? {} : { about };
}

import type { INodeProperties } from 'n8n-workflow';
import { optionLimits } from '../../core/gpt/words/limits';
import type { ReadLimits } from '../../runtime/documents/document-job';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import { numberOption, readNumberOption } from '../number-option';

const choices = ['send', 'keep'] as const;

/** What is done with files whose words stand in pictures. */
export const pictureOptions: INodeProperties[] = [
	numberOption(optionLimits.scannedPages, {
		displayName: 'Max Scanned Pages',
		name: 'maxScannedPages',
		description: 'PDFs without a text layer that have more pages are refused: each costs tokens',
	}),
	{
		displayName: 'Pictures and Scans',
		name: 'pictures',
		type: 'options',
		options: [
			{
				name: 'Do Not Send',
				value: 'keep',
				description: 'Such an item ends with the reason, and nothing of it is sent',
			},
			{
				name: 'Send to the Model',
				value: 'send',
				description:
					'The model reads the picture or PDF itself, if it can. No value of a picture is proven, so each goes to review.',
			},
		],
		default: 'send',
		description:
			'What to do with pictures (PNG, JPEG, WebP, GIF) and with PDFs without readable text',
	},
];

/** How pictures are shown; undefined keeps them from the model. Fails as a choice that its list lacks. */
export function readPictures(parameters: ParameterReader): ReadLimits['pictures'] {
	if (parameters.choice('options.pictures', choices) === 'keep') return undefined;
	return { maxPages: readNumberOption(parameters, 'maxScannedPages', optionLimits.scannedPages) };
}

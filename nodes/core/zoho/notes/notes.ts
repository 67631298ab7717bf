import type { Outcome } from '../../kernel/outcome';
import type { WriteGuards } from '../writing/journal';
import type { WrittenRecord } from '../writing/written-record';

/** Notes on records of any module. */
export interface Notes {
	create(notes: NewNote[], options: WriteGuards): Promise<Array<Outcome<WrittenRecord>>>;
}

export interface NewNote {
	parentModule: string;
	parentId: string;
	title?: string;
	content: string;
}

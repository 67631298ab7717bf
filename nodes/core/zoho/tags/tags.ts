import type { Outcome } from '../../kernel/outcome';
import type { WriteGuards } from '../writing/journal';

/** Tags on and off records of any module. */
export interface Tags {
	add(options: TagOptions, ids: string[]): Promise<Array<Outcome<TaggedRecord>>>;
	remove(options: TagOptions, ids: string[]): Promise<Array<Outcome<TaggedRecord>>>;
}

export interface TagOptions extends WriteGuards {
	module: string;
	tags: string[];
}

export interface TaggedRecord {
	id: string;
	tags: string[];
}

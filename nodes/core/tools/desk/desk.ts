import type { Bound } from '../../kernel/bind';
import type { DeskDeps } from '../rights/deps';
import type * as methods from './methods';

/**
 * The CRM as a tool sees it: whatever it asks for or hands in is held against what the owner laid down.
 * Every method fails with a CoreError that names the argument it is about.
 */
export type Desk = Bound<typeof methods> & Pick<DeskDeps, 'views' | 'settings'>;

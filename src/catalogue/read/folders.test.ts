import { describe, expect, it } from 'vitest';
import { kindOf } from './folders.ts';

describe('a file of the content folder', () => {
  it.each([
    'Thumbs.db', 'institutions/example/desktop.ini', 'institutions/example/files/Thumbs.db', 'institutions/example/files/~$form.docx', 'institutions/example/services/permit/~WRL0003.tmp',
    'institutions/example/services/permit/sq.md~', 'institutions/example/services/permit/#sq.md#', 'institutions/example/services/permit/.sq.md.swp', 'institutions/example/Icon\r', '__MACOSX/sq.md', '@eaDir/x', '$RECYCLE.BIN/desktop.ini',
  ])('that a system or an editor left there says nothing (%s)', (path) => {
    expect(kindOf(path).kind).toBe('ignored');
  });

  it.each(['institutions/example/services/permit/sq.md.bak', 'institutions/example/services/permit/sq.md.orig', 'institutions/example/services/permit/thumbs.md', 'institutions/example/notes.txt'])('that somebody put there is told (%s)', (path) => {
    expect(kindOf(path).kind).toBe('unknown');
  });
});

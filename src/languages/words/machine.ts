import type { InEachLanguage } from '../languages.ts';

/** What the machine refused, by the code of its answer: what happened, and what to do. `place` is a file or folder, or empty. */
export const machineWords: Readonly<Record<string, (place: string) => InEachLanguage>> = {
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EACCES: noRight,
  EPERM: noRight,
  EROFS: (place) => ({
    sq: `Disku lejon vetëm leximin${at(place, ': ')}. Tregoni me --out një dosje ku mund të shkruhet, ose lejoni shkrimin.`,
    sr: `Disk dozvoljava samo čitanje${at(place, ': ')}. Navedite pomoću --out fasciklu u koju može da se piše, ili dozvolite pisanje.`,
    en: `The disk can only be read${at(place, ': ')}. Name with --out a folder that can be written to, or allow writing.`,
  }),
  ENOTDIR: noFolderThere,
  EEXIST: noFolderThere,
  EISDIR: noFileThere,
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  ENOMEM: (_place) => ({
    sq: 'Kujtesa e kompjuterit nuk mjaftoi. Mbyllni programe të tjera dhe ekzekutojeni sërish.',
    sr: 'Memorija računara nije bila dovoljna. Zatvorite druge programe i pokrenite ponovo.',
    en: 'The memory of the machine did not suffice. Close other programs and run this again.',
  }),
  EIO: (place) => ({
    sq: `Disku nuk u përgjigj${at(place, ': ')}. Kontrolloni diskun, pastaj ekzekutojeni sërish.`,
    sr: `Disk nije odgovorio${at(place, ': ')}. Proverite disk, pa pokrenite ponovo.`,
    en: `The disk did not answer${at(place, ': ')}. Check the disk, then run this again.`,
  }),
};

/** What a build says when it is stopped, and when the next one finds what it left. */
export const interruptedWords = {
  stopped: { sq: 'U ndërpre; skedarët kalimtarë u hoqën.', sr: 'Prekinuto; privremene datoteke su uklonjene.', en: 'Stopped; the passing files were taken away.' },
  restored: (out: string): InEachLanguage => ({ sq: `Një ndërtim ishte ndërprerë në mes; faqja e mëparshme u kthye te ${out}.`, sr: `Jedna izrada je bila prekinuta u sredini; prethodni sajt je vraćen u ${out}.`, en: `A build had been cut off in the middle; the earlier site was put back at ${out}.` }),
  completed: (out: string): InEachLanguage => ({ sq: `Një ndërtim ishte ndërprerë pak para fundit; ndryshimet e tij te ${out} u çuan deri në fund.`, sr: `Jedna izrada je bila prekinuta pred kraj; njene izmene u ${out} su dovršene.`, en: `A build had been cut off just before its end; its changes at ${out} were completed.` }),
};

const at = (place: string, before: string) => (place === '' ? '' : `${before}${place}`);

function noRoom(place: string): InEachLanguage {
  return {
    sq: `Disku është plot${at(place, '; nuk u shkrua ')}. Lironi vend dhe ekzekutojeni sërish.`,
    sr: `Disk je pun${at(place, '; nije upisano: ')}. Oslobodite prostor i pokrenite ponovo.`,
    en: `The disk is full${at(place, '; this was not written: ')}. Free some space and run this again.`,
  };
}

function noRight(place: string): InEachLanguage {
  return {
    sq: `Mungon leja për të lexuar ose shkruar${at(place, ': ')}. Ndryshoni lejet, ose tregoni një dosje tjetër me --out.`,
    sr: `Nedostaje dozvola za čitanje ili pisanje${at(place, ': ')}. Promenite dozvole, ili navedite drugu fasciklu pomoću --out.`,
    en: `There is no permission to read or write${at(place, ': ')}. Change the permissions, or name another folder with --out.`,
  };
}

function noFolderThere(place: string): InEachLanguage {
  return {
    sq: `Aty ku duhet një dosje ka një skedar${at(place, ': ')}. Tregoni një dosje tjetër.`,
    sr: `Na mestu fascikle je datoteka${at(place, ': ')}. Navedite drugu fasciklu.`,
    en: `A file stands where a folder is needed${at(place, ': ')}. Name another folder.`,
  };
}

function noFileThere(place: string): InEachLanguage {
  return {
    sq: `Aty ku duhet një skedar ka një dosje${at(place, ': ')}. Tregoni një skedar.`,
    sr: `Na mestu datoteke je fascikla${at(place, ': ')}. Navedite datoteku.`,
    en: `A folder stands where a file is needed${at(place, ': ')}. Name a file.`,
  };
}

function tooManyFiles(_place: string): InEachLanguage {
  return {
    sq: 'Kompjuteri nuk lejon kaq shumë skedarë të hapur njëkohësisht. Rriteni kufirin (ulimit -n 4096) dhe ekzekutojeni sërish.',
    sr: 'Računar ne dozvoljava toliko istovremeno otvorenih datoteka. Povećajte granicu (ulimit -n 4096) i pokrenite ponovo.',
    en: 'The machine does not allow that many open files at once. Raise the limit (ulimit -n 4096) and run this again.',
  };
}

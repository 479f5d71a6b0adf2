/** The parts of a certificate number, in their order; `whole` where no single part is to blame. */
export type CertificateGroup =
  'whole' | 'region' | 'birth-date' | 'sequence' | 'check' | 'category' | 'grade' | 'reissue';

/** Why a text is no certificate number. */
export type CertificateFault =
  /** Too few or too many characters. */
  | 'length'
  /** A character that cannot stand where it stands. */
  | 'characters'
  /** No province of the country, and no permit, begins like this. */
  | 'region'
  /** A day that does not exist. */
  | 'date'
  /** The check character does not fit the seventeen before it: something was mistyped. */
  | 'checksum'
  | 'category'
  | 'grade'
  /** It is the resident identity number alone, without the two digits that make it a certificate number. */
  | 'resident-id';

/** 1 sight, 2 hearing, 3 speech, 4 body, 5 intellect, 6 mind, 7 several of them. */
export type CertificateCategory = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** 1 is the heaviest. */
export type CertificateGrade = 1 | 2 | 3 | 4;

/** A disability certificate's number (残疾人证号), well-formed. */
export type CertificateNumber = {
  ok: true;
  /** The 20 characters, without what was added at a reissue. */
  number: string;
  /** The first 18: the resident identity number (GB 11643). */
  id: string;
  /** The first 6. */
  region: string;
  /** ISO 8601, such as `1949-12-31`. */
  birthDate: string;
  category: CertificateCategory;
  grade: CertificateGrade;
  /** What a reissued card carries after the 20, such as `B1`. */
  reissue?: string;
  /** Several disabilities may or may not include sight: only the registry knows. */
  needsUpstreamForVisual: boolean;
  /** For reading back: `1101 0519 4912 3100 2X 11`, one text a group. */
  groups: readonly string[];
};

/** What is wrong, and where: enough for a sentence that names the group. */
export type CertificateProblem = {
  ok: false;
  reason: CertificateFault;
  group: CertificateGroup;
  /** First and last place to look at, counted from 1. */
  places: readonly [first: number, last: number];
  /** How many characters were understood. */
  count: number;
  /** With `resident-id`: the identity number that was given. */
  id?: string;
};

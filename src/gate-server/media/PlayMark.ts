import type { FilmFile } from '../../core/gate/parseMediaPath.js';

/**
 * The seam for a mark by which a copy that got out can be traced to the play that it was made from. There is none in the package:
 * what makes a mark that survives is a work of its own, and an operator’s to choose.
 *
 * A mark chooses for each play which of several like files it is given: two mixes of the described sound that no ear tells apart, two
 * pictures of an overlay. A row of choices over a film is a number; the operator keeps whose. It must say the same each time, and
 * nothing of the viewer: it knows the play session only, and the store knows for thirty days whose that was.
 */
export interface PlayMark {
  /**
   * @param play the play session’s id
   * @returns the file to send instead, in the same film’s folder and of the same ending; null for the file as it is
   */
  chooseFile(play: string, asked: FilmFile): Promise<string | null>;
}

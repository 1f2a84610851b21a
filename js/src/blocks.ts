// Paragraphs of pages, Markdown and <article>, collected into one text.
import type { ArticleInput, Block, Role } from './types.js';

/** Collects paragraphs with their roles into one text with a blank line between them. */
export class Blocks {
  private text = '';
  private readonly blocks: Block[] = [];

  get empty(): boolean {
    return this.blocks.length === 0;
  }

  add(paragraph: string, role: Role): void {
    const trimmed = paragraph.trim();
    if (trimmed === '') return;
    if (this.text !== '') this.text += '\n\n';
    const start = this.text.length;
    this.text += trimmed;
    this.blocks.push({ span: [start, this.text.length], role });
  }

  get(): Pick<ArticleInput, 'text' | 'blocks'> {
    return { text: this.text, blocks: this.blocks };
  }
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

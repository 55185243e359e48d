import { AppError } from '../../../shared/errors.ts'
import type { TemplateId } from '../../../shared/ids.ts'
import { withoutShown } from '../../../shared/model/attachment.ts'
import { Template } from '../../../shared/model/template.ts'
import type { OpenVault } from '../vault/open-vault.ts'

const templates = 'templates'
const StoredTemplate = Template.omit({ id: true })

/** The beginnings of pages that the member who is in keeps in Mine. */
export class Templates {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** All of them, by name. */
  list(): Template[] {
    return this.#vault.mine
      .list(templates)
      .flatMap(({ id, body }) => {
        const stored = StoredTemplate.safeParse(body)
        return stored.success ? [{ id: id as TemplateId, ...stored.data }] : []
      })
      .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
  }

  /**
   * Keeps one; answers once it is safe. A photo belongs to its page alone, so lines that show one go.
   *
   * @throws AppError `request.invalid` where nothing else is in it
   */
  async keep({ name, body }: Omit<Template, 'id'>): Promise<Template> {
    const kept = StoredTemplate.safeParse({ name, body: withoutShown(body) })
    if (!kept.success) throw new AppError('request.invalid')
    const id = this.#vault.newId() as TemplateId
    await this.#vault.mine.commit([
      { collection: templates, id, operation: 'put', basedOn: 0, body: kept.data },
    ])
    return { id, ...kept.data }
  }

  /** Takes one away with all that it said. @throws AppError `record.not-found` */
  async remove(id: TemplateId): Promise<void> {
    const record = this.#vault.mine.get(templates, id)
    if (record?.operation !== 'put') throw new AppError('record.not-found')
    await this.#vault.mine.commit([{ collection: templates, id, operation: 'erase' }])
  }
}

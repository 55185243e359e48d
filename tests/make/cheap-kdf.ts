import { concat, u32 } from '../../main/core/crypto/bytes.ts'
import { digest } from '../../main/core/crypto/digest.ts'
import type { Kdf, KdfCost } from '../../main/core/ports.ts'

/** A key derivation that costs nothing and protects nothing, where its cost is not what is tested. */
export class CheapKdf implements Kdf {
  /** How often it was asked. */
  asked = 0

  /** How often it was told to make ready. */
  prepared = 0

  prepare(): void {
    this.prepared += 1
  }

  async derive(passphrase: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Uint8Array> {
    this.asked += 1
    return digest(concat(u32(passphrase.length), passphrase, salt, u32(cost.opsLimit)))
  }
}

import { Component, type ReactNode } from 'react'
import { BrokenScreen } from './BrokenScreen.tsx'

/** Catches a fault of a screen, so that the window never goes blank. What was saved is not touched by it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return <BrokenScreen onTryAgain={() => this.setState({ isBroken: false })} />
  }
}

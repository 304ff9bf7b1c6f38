/// How the uncertainty of a regression is estimated.
package enum StandardErrors: Equatable, Sendable {
    /// Residuals are taken as independent.
    case ordinary
    /// Newey & West (1987): also valid where neighbouring residuals resemble each other. Bartlett weights over
    /// so many lags, nil for ⌊4·(n/100)^(2/9)⌋; corrected by n/(n − 4) for small samples.
    case neweyWest(lags: Int?)
}

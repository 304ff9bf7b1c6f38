package import Hummingbird
import CCurl
package func stubRouter() -> Router<BasicRequestContext> { Router() }

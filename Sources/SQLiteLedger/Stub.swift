package import GRDB
package func stubQueue() throws -> DatabaseQueue { try DatabaseQueue() }
